/**
 * The style of every page that the service makes. It stands in the page, and the policy names its hash. Colours
 * are those of the site's `tokens.css`; what a newsroom chose of its look comes by `/look.css` of the site.
 */
export const PAGE_STYLE = `
:root{color-scheme:light dark;--ground:light-dark(#fff,#12171d);--text:light-dark(#13171f,#e9ecf0);
--soft:light-dark(#535c6a,#a6b0bc);--line:light-dark(#dce2e6,#2f3741);--tint:light-dark(#f3f6f7,#1b2129);
--accent:light-dark(var(--accent-on-light,#006d77),var(--accent-on-dark,#5fcbc7));
--brand:light-dark(var(--brand-on-light,#006d77),var(--brand-on-dark,#5fcbc7));
--on-accent:var(--ground);--round:var(--corner,2px)}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--text);
font:1.0625rem/1.9 var(--font-text,Vazirmatn,Tahoma,'Segoe UI',sans-serif);
border-block-start:4px solid var(--brand)}
main,header{max-inline-size:58rem;margin-inline:auto;padding:1rem}
header{border-block-end:1px solid var(--line)}
h1{font-size:1.5rem;line-height:1.5}
h2{font-size:1.125rem}
a{color:var(--accent)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
label,legend{display:block;font-weight:700;margin-block-start:1rem}
input:not([type=checkbox],[type=radio]),textarea,select,button{font:inherit;font-weight:400;max-inline-size:100%;
padding:.375rem .75rem;border:1px solid var(--soft);border-radius:var(--round);background:var(--ground);color:inherit}
input:not([type=checkbox],[type=radio]),textarea{inline-size:100%}
label select{display:block}
nav.row{gap:.25rem .875rem}
[dir=ltr]{text-align:start}
button{min-block-size:2.75rem;min-inline-size:2.75rem;cursor:pointer}
button.main{background:var(--accent);color:var(--on-accent);border-color:var(--accent)}
input[type=checkbox]{inline-size:1.5rem;block-size:1.5rem;vertical-align:middle}
.words{background:var(--tint);border-inline-start:4px solid var(--accent);padding:.5rem 1rem;
overflow-wrap:anywhere}
.words p{margin:0;min-block-size:1em}
.fault{border:2px solid light-dark(#a3261b,#ff9c91);padding:.5rem 1rem;border-radius:var(--round)}
.notice{border:1px solid var(--line);border-inline-start:4px solid var(--accent);padding:.5rem 1rem}
[aria-current=page]{color:inherit;font-weight:700;text-decoration:none}
.find input:not([type=checkbox],[type=radio]){inline-size:auto;flex:1 1 12rem}
.find{margin-block-start:0}
summary{padding-block:.5rem;cursor:pointer}
article>p{margin-block:.5rem}
.soft{color:var(--soft);font-size:.9375rem}
.row{display:flex;flex-wrap:wrap;gap:.5rem;align-items:center;margin-block:.75rem}
.list{list-style:none;padding:0}
.list>li{border-block-end:1px solid var(--line);padding-block:1rem}
.trap{position:absolute;inset-inline-start:-100vw;block-size:1px;inline-size:1px;overflow:hidden}
table{border-collapse:collapse;inline-size:100%}
ol{list-style:persian}
svg.chart{inline-size:100%;block-size:auto;color:var(--text)}
.chart rect{fill:var(--accent)}
.chart text{fill:currentColor;font-size:25px}
.chart path{stroke:var(--soft);stroke-width:2}
@media (width>=40rem){header:has(nav){display:flex;gap:1rem;align-items:center;justify-content:space-between}
header form{flex:none}.chart text{font-size:15px}}
td,th{text-align:start;padding:.375rem .5rem;border-block-end:1px solid var(--line)}
`;
