/** What LibreOffice Writer puts on the clipboard. */
export const libreOffice = `<!DOCTYPE html>
<html>
<head>
	<meta http-equiv="content-type" content="text/html; charset=utf-8"/>
	<title></title>
	<meta name="generator" content="LibreOffice 24.2.5.2 (Linux)"/>
	<style type="text/css">
		@page { size: 21cm 29.7cm; margin: 2cm }
		p { line-height: 115%; margin-bottom: 0.25cm; background: transparent }
		h4 { margin-top: 0.42cm; font-weight: bold }
	</style>
</head>
<body lang="da-DK" dir="ltr"><h4 class="western">Hvad
betyder det?</h4>
<p style="line-height: 100%; margin-bottom: 0cm"><font face="Arial, sans-serif"><font size="2" style="font-size: 11pt">Du
får <b>ikke</b> <i>penge</i> tilbage.</font></font></p>
<ol start="2">
	<li><p style="margin-bottom: 0cm">Ring til os.</p></li>
	<ol type="a">
		<li><p style="margin-bottom: 0cm">Helst om formiddagen.</p></li>
	</ol>
</ol>
<p style="margin-bottom: 0cm"><br/>

</p>
<table width="100%" cellpadding="4" cellspacing="0">
	<col width="128*"/>
	<thead><tr valign="top"><th width="50%"><p><b>Måned</b></p></th><th colspan="2"><p>Beløb</p></th></tr></thead>
	<tbody><tr valign="top"><td><p>maj</p></td><td><p>100 kr.</p></td><td><p>betalt</p></td></tr></tbody>
</table>
</body>
</html>`;

export const libreOfficeCleaned = [
  '<h3>Hvad betyder det?</h3>',
  '<p>Du får <strong>ikke</strong> <em>penge</em> tilbage.</p>',
  '<ol start="2"><li>Ring til os.<ol type="a"><li>Helst om formiddagen.</li></ol></li></ol>',
  '<p></p>',
  '<table><tbody><tr><th>Måned</th><th colspan="2">Beløb</th></tr><tr><td>maj</td><td>100 kr.</td><td>betalt</td></tr></tbody></table>',
].join('');
