/**
 * What desktop Word puts on the clipboard for a whole letter: settings, its own style sheet, lists as paragraphs with
 * the marker as text, lines broken anywhere. The municipality's template has a paragraph style of its own.
 */
export const wordDesktop = `<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word"
xmlns:m="http://schemas.microsoft.com/office/2004/12/omml"
xmlns="http://www.w3.org/TR/REC-html40">

<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=ProgId content=Word.Document>
<meta name=Generator content="Microsoft Word 15">
<meta name=Originator content="Microsoft Word 15">
<link rel=File-List
href="file:///C:/Users/PROEVE~1/AppData/Local/Temp/msohtmlclip1/01/clip_filelist.xml">
<!--[if gte mso 9]><xml>
 <o:OfficeDocumentSettings>
  <o:AllowPNG/>
 </o:OfficeDocumentSettings>
</xml><![endif]-->
<!--[if gte mso 9]><xml>
 <w:WordDocument>
  <w:View>Normal</w:View>
  <w:TrackMoves/>
  <w:HyphenationZone>21</w:HyphenationZone>
  <w:LidThemeOther>DA</w:LidThemeOther>
 </w:WordDocument>
</xml><![endif]-->
<style>
<!--
 /* Font Definitions */
 @font-face
	{font-family:Wingdings;
	panose-1:5 0 0 0 0 0 0 0 0 0;
	mso-font-charset:2;}
 /* Style Definitions */
 p.MsoNormal, li.MsoNormal, div.MsoNormal
	{mso-style-unhide:no;
	mso-style-qformat:yes;
	margin-top:0cm;
	margin-right:0cm;
	margin-bottom:8.0pt;
	line-height:107%;
	font-size:11.0pt;
	font-family:"Calibri",sans-serif;}
h1
	{mso-style-priority:9;
	mso-outline-level:1;
	font-size:16.0pt;
	font-weight:normal;}
p.Brevoverskrift, li.Brevoverskrift, div.Brevoverskrift
	{mso-style-name:Brevoverskrift;
	mso-outline-level:2;
	font-weight:bold;
	mso-bidi-font-weight:normal;}
p.Fremhvet, li.Fremhvet, div.Fremhvet
	{mso-style-name:Fremhævet;
	font-weight:bold;
	mso-bidi-font-weight:normal;}
p.MsoListParagraph, li.MsoListParagraph, div.MsoListParagraph
	{margin-left:36.0pt;
	mso-add-space:auto;}
@page WordSection1
	{size:595.3pt 841.9pt;
	margin:3.0cm 2.0cm 3.0cm 2.0cm;}
div.WordSection1
	{page:WordSection1;}
 /* List Definitions */
 @list l0
	{mso-list-id:123456789;
	mso-list-type:hybrid;}
@list l0:level1
	{mso-level-number-format:bullet;
	mso-level-text:\\F0B7;
	font-family:Symbol;}
ol
	{margin-bottom:0cm;}
ul
	{margin-bottom:0cm;}
-->
</style>
<!--[if gte mso 10]>
<style>
 /* Style Definitions */
 table.MsoNormalTable
	{mso-style-name:"Tabel - Normal";}
</style>
<![endif]-->
</head>

<body lang=DA style='tab-interval:65.2pt;word-wrap:break-word'>
<!--StartFragment-->

<h1><span style='font-size:18.0pt'>Afslag på hjælp til flytning<o:p></o:p></span></h1>

<p class=MsoNormal>Kære Bo Prøve<o:p></o:p></p>

<p class=MsoNormal><o:p>&nbsp;</o:p></p>

<p class=MsoNormal>Du har søgt om hjælp til at
flytte. Vi har <b style='mso-bidi-font-weight:normal'>afslået</b> din
ansøgning, <span style='mso-spacerun:yes'>  </span>jf. <span
style='font-weight:bold;font-style:italic'>aktivlovens</span> §&nbsp;85. Vi kalder det ”flytteudgifter” – og det
<u>skal</u> du selv betale.<o:p></o:p></p>

<p class=Brevoverskrift>Det skal du gøre nu<o:p></o:p></p>

<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><!--[if !supportLists]--><span
style='font-family:Symbol;mso-fareast-font-family:Symbol;mso-bidi-font-family:
Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;
</span></span></span><!--[endif]-->Send os en <b>kopi</b> af lejekontrakten.<o:p></o:p></p>

<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-add-space:
auto;text-indent:-18.0pt;mso-list:l0 level2 lfo1'><!--[if !supportLists]--><span
style='font-family:"Courier New";mso-fareast-font-family:"Courier New"'><span
style='mso-list:Ignore'>o<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;
</span></span></span><!--[endif]-->Begge sider.<o:p></o:p></p>

<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-add-space:
auto;text-indent:-18.0pt;mso-list:l0 level2 lfo1'><!--[if !supportLists]--><span
style='font-family:"Courier New"'><span style='mso-list:Ignore'>o<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><!--[endif]-->Med underskrift.<o:p></o:p></p>

<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><!--[if !supportLists]--><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><!--[endif]-->Ring til os.<o:p></o:p></p>

<p class=MsoNormal>Rækkefølgen er:<o:p></o:p></p>

<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l1 level1 lfo2'><!--[if !supportLists]--><span
style='mso-bidi-font-family:Calibri'><span style='mso-list:Ignore'>1.<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><!--[endif]-->Du klager.<o:p></o:p></p>

<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;text-indent:-18.0pt;mso-list:l1 level2 lfo2'><!--[if !supportLists]--><span
style='mso-list:Ignore'>a.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><!--[endif]-->Skriftligt.<o:p></o:p></p>

<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l1 level1 lfo2'><!--[if !supportLists]--><span
style='mso-list:Ignore'>2.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><!--[endif]-->Vi vurderer sagen igen.<o:p></o:p></p>

<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0
 style='border-collapse:collapse;border:none;mso-border-alt:solid windowtext .5pt'>
 <tr style='mso-yfti-irow:0;mso-yfti-firstrow:yes'>
  <td width=301 valign=top style='width:225.65pt;border:solid windowtext 1.0pt;padding:0cm 5.4pt 0cm 5.4pt'>
  <p class=MsoNormal style='margin-bottom:0cm'><b style='mso-bidi-font-weight:normal'>Beløb<o:p></o:p></b></p>
  </td>
  <td width=301 valign=top style='width:225.65pt;border:solid windowtext 1.0pt'>
  <p class=MsoNormal style='margin-bottom:0cm'>4.250 kr.<o:p></o:p></p>
  </td>
 </tr>
</table>

<p class=Fremhvet>Klagefristen er <span style='font-weight:normal'>den 3. marts 2026</span>.<o:p></o:p></p>

<p class=MsoNormal>Tlf.:<span style='mso-tab-count:1'>            </span>99 88 77 66<span
class=MsoCommentReference><span style='font-size:8.0pt'><!--[if !supportAnnotations]--><a
class=msocomanchor id="_anchor_1" href="#_msocom_1" name="_msoanchor_1">[AF1]</a><!--[endif]--><span
style='mso-special-character:comment'>&nbsp;</span></span></span><o:p></o:p></p>

<p class=MsoNormal>Læs mere på <a href="https://www.example.dk/flytning"><span
style='color:blue;text-decoration:underline'>vores hjemmeside</span></a>.<o:p></o:p></p>

<!--EndFragment-->
<div style='mso-element:comment-list'><hr class=msocomoff align=left size=1 width="33%">
<div style='mso-element:comment'><div id="_com_1" class=msocomtxt><p class=MsoCommentText>Er nummeret rigtigt?</p></div></div></div>
</body>

</html>`;

/** The letter above as it should stand in the editor. */
export const wordDesktopCleaned = [
  '<h1>Afslag på hjælp til flytning</h1>',
  '<p>Kære Bo Prøve</p>',
  '<p></p>',
  '<p>Du har søgt om hjælp til at flytte. Vi har <strong>afslået</strong> din ansøgning, jf. <strong><em>aktivlovens</em></strong> §&nbsp;85. Vi kalder det ”flytteudgifter” – og det <u>skal</u> du selv betale.</p>',
  '<h2>Det skal du gøre nu</h2>',
  '<ul><li>Send os en <strong>kopi</strong> af lejekontrakten.<ul><li>Begge sider.</li><li>Med underskrift.</li></ul></li><li>Ring til os.</li></ul>',
  '<p>Rækkefølgen er:</p>',
  '<ol><li>Du klager.<ol type="a"><li>Skriftligt.</li></ol></li><li>Vi vurderer sagen igen.</li></ol>',
  '<table><tbody><tr><td><strong>Beløb</strong></td><td>4.250 kr.</td></tr></tbody></table>',
  '<p><strong>Klagefristen er </strong>den 3. marts 2026<strong>.</strong></p>',
  '<p>Tlf.: 99 88 77 66</p>',
  '<p>Læs mere på <a href="https://www.example.dk/flytning">vores hjemmeside</a>.</p>',
].join('');
