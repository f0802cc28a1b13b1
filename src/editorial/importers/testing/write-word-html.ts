/** What stands before a paragraph that Word shows as an item of a list. */
const marker = (sign: string): string =>
  `<![if !supportLists]><span style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>`;

export const wordParagraph = (html: string, style = 'MsoNormal'): string =>
  `<p class=${style} dir=RTL style='text-align:right;direction:rtl'><span lang=FA style='font-family:"B Nazanin"'>${html}</span><o:p></o:p></p>`;

/** @param sign a point or a number with its sign, as Word draws it before the item */
export const wordItem = (html: string, sign: string, level = 1): string =>
  `<p class=MsoListParagraphCxSpMiddle dir=RTL style='mso-add-space:auto;text-indent:-.25in;mso-list:l0 level${level} lfo1'>${marker(sign)}<span lang=FA>${html}</span></p>`;

/** A document as Word saves it as a page. */
export const writeWordHtml = (body: readonly string[], title = 'سند ۱'): string =>
  `<html xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta charset="utf-8"><meta name=ProgId content=Word.Document><meta name=Generator content="Microsoft Word 15">
<title>${title}</title>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {mso-style-parent:""; margin:0in;} --></style></head>
<body lang=EN-US style='tab-interval:.5in'><div class=WordSection1>
${body.join('\n\n')}
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
</div></body></html>`;
