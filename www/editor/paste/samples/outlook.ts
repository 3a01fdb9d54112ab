/** The new Outlook: a `div` for each line, an empty one with a line break between. */
export const outlookNew = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body>
<div class="elementToProof" style="font-family: Aptos, Calibri, sans-serif; font-size: 12pt; color: rgb(0, 0, 0);">Kære Bo</div>
<div class="elementToProof" style="font-family: Aptos; font-size: 12pt;"><br></div>
<div class="elementToProof" style="font-family: Aptos; font-size: 12pt;">Din sag er <b>afsluttet</b>, og du skal ikke gøre mere.</div>
<ul data-editing-info="{&quot;orderedStyleType&quot;:1}" style="margin-top: 0px;"><li style="font-family: Aptos;"><div role="presentation" class="elementToProof">Gem brevet.</div></li></ul>
</body></html>`;

export const outlookNewCleaned = [
  '<p>Kære Bo</p>',
  '<p></p>',
  '<p>Din sag er <strong>afsluttet</strong>, og du skal ikke gøre mere.</p>',
  '<ul><li>Gem brevet.</li></ul>',
].join('');

/** Desktop Outlook writes as Word does, with a downlevel-revealed list marker. */
export const outlookDesktop = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><style><!--
p.MsoNormal {margin:0cm; font-size:11.0pt;}
--></style></head><body lang=DA link="#0563C1"><!--StartFragment--><p class=MsoNormal>Hej<o:p></o:p></p><p class=MsoListParagraph style='margin-left:36.0pt;text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>3)<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>Send skemaet<o:p></o:p></p><p class=MsoListParagraph style='margin-left:36.0pt;text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>4)<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>Vent på svar<o:p></o:p></p><!--EndFragment--></body></html>`;

export const outlookDesktopCleaned =
  '<p>Hej</p><ol start="3"><li>Send skemaet</li><li>Vent på svar</li></ol>';
