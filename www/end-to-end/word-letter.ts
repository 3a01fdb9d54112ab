/*
 * A letter of our own, written for the tests. Counted by hand, the running text has
 *   7 + 12 + 2 + 3 + 5 + 9 = 38 words in 6 sentences, and 10 long words:
 *   Såfremt, reagerer · fremsende, lønsedler, kommunen · mangler · seneste, lønseddel · lejekontrakt · spørgsmål
 * so LIX is 38/6 + 100 × 10/38 = 32,649. The heading, the greeting, the closing and the signature are left out.
 */

/** LIX of the letter as it stands on the screen, and once *Såfremt* is *Hvis* (nine long words: 30,018). */
export const lix = { before: '33', afterHvis: '30' };

/** The whole letter as desktop Word puts it on the clipboard. */
export const wordHtml = `<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word"
xmlns:m="http://schemas.microsoft.com/office/2004/12/omml"
xmlns="http://www.w3.org/TR/REC-html40">

<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=ProgId content=Word.Document>
<meta name=Generator content="Microsoft Word 15">
<meta name=Originator content="Microsoft Word 15">
<!--[if gte mso 9]><xml>
 <o:OfficeDocumentSettings>
  <o:AllowPNG/>
 </o:OfficeDocumentSettings>
</xml><![endif]-->
<style>
<!--
 /* Font Definitions */
 @font-face
	{font-family:Calibri;
	panose-1:2 15 5 2 2 2 4 3 2 4;}
 /* Style Definitions */
 p.MsoNormal, li.MsoNormal, div.MsoNormal
	{mso-style-unhide:no;
	mso-style-qformat:yes;
	margin:0cm;
	font-size:11.0pt;
	font-family:"Calibri",sans-serif;}
h1
	{mso-style-priority:9;
	mso-style-qformat:yes;
	mso-outline-level:1;
	font-size:16.0pt;
	font-family:"Calibri Light",sans-serif;
	color:#2F5496;
	font-weight:normal;}
p.MsoListParagraphCxSpFirst, p.MsoListParagraphCxSpLast
	{mso-style-priority:34;
	margin-left:36.0pt;}
@page WordSection1
	{size:595.3pt 841.9pt;
	margin:3.0cm 2.0cm 3.0cm 2.0cm;}
div.WordSection1
	{page:WordSection1;}
@list l0
	{mso-list-id:1427385024;
	mso-list-type:hybrid;}
@list l0:level1
	{mso-level-number-format:bullet;
	mso-level-text:\\F0B7;}
-->
</style>
<!--[if gte mso 10]>
<style>
 table.MsoNormalTable
	{mso-style-name:"Tabel - Normal";}
</style>
<![endif]-->
</head>

<body lang=DA style='tab-interval:65.2pt;word-wrap:break-word'>
<!--StartFragment-->

<h1>Afgørelse om hjælp til merudgifter<o:p></o:p></h1>

<p class=MsoNormal>Kære Åse Sørensen<o:p></o:p></p>

<p class=MsoNormal>Såfremt du ikke
reagerer, bliver sagen lukket.<o:p></o:p></p>

<p class=MsoNormal>Du skal fremsende dine lønsedler til <span
style='font-weight:bold;mso-bidi-font-weight:normal'>kommunen</span> senest den 3. marts 2026.<o:p></o:p></p>

<p class=MsoNormal>Vi mangler:<o:p></o:p></p>

<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol;mso-fareast-font-family:Symbol;mso-bidi-font-family:
Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;
</span></span></span><![endif]>din seneste lønseddel<o:p></o:p></p>

<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol;mso-fareast-font-family:Symbol;mso-bidi-font-family:
Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;
</span></span></span><![endif]>en kopi af din <i style='mso-bidi-font-style:normal'>lejekontrakt</i><o:p></o:p></p>

<p class=MsoNormal>Du kan ringe til os, hvis du har spørgsmål.<o:p></o:p></p>

<p class=MsoNormal>Venlig hilsen<o:p></o:p></p>

<p class=MsoNormal>Bo Hansen<o:p></o:p></p>

<!--EndFragment-->
</body>

</html>`;

/** The same letter as Word puts it on the clipboard without formatting. */
export const wordText = [
  'Afgørelse om hjælp til merudgifter',
  'Kære Åse Sørensen',
  'Såfremt du ikke reagerer, bliver sagen lukket.',
  'Du skal fremsende dine lønsedler til kommunen senest den 3. marts 2026.',
  'Vi mangler:',
  '·\tdin seneste lønseddel',
  '·\ten kopi af din lejekontrakt',
  'Du kan ringe til os, hvis du har spørgsmål.',
  'Venlig hilsen',
  'Bo Hansen',
].join('\r\n');

/** The letter as it is copied back to Word: the same text and formatting, without Word's own styles. */
export function copiedHtml(opening: 'Såfremt' | 'Hvis'): string {
  return [
    '<h1>Afgørelse om hjælp til merudgifter</h1>',
    '<p>Kære Åse Sørensen</p>',
    `<p>${opening} du ikke reagerer, bliver sagen lukket.</p>`,
    '<p>Du skal fremsende dine lønsedler til <strong>kommunen</strong> senest den 3. marts 2026.</p>',
    '<p>Vi mangler:</p>',
    '<ul><li>din seneste lønseddel</li><li>en kopi af din <em>lejekontrakt</em></li></ul>',
    '<p>Du kan ringe til os, hvis du har spørgsmål.</p>',
    '<p>Venlig hilsen</p>',
    '<p>Bo Hansen</p>',
  ].join('');
}
