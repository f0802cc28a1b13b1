/**
 * The style of every page that the service makes. It stands in the page, and the policy names its hash. Colours
 * are those of the site's `tokens.css`.
 */
export const PAGE_STYLE = `
:root{color-scheme:light dark;--ground:light-dark(#fff,#14181d);--text:light-dark(#1b2026,#e6e9ec);
--soft:light-dark(#59626c,#a2abb5);--line:light-dark(#d8dde2,#37404a);--accent:light-dark(#0b5c8f,#7cc0ee);
--on-accent:light-dark(#fff,#10161c);--tint:light-dark(#f3f6f8,#1c2229)}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--text);
font:1.0625rem/1.9 Vazirmatn,Tahoma,'Segoe UI',sans-serif}
main,header{max-inline-size:48rem;margin-inline:auto;padding:1rem}
header{border-block-end:1px solid var(--line)}
h1{font-size:1.5rem;line-height:1.5}
h2{font-size:1.125rem}
a{color:var(--accent)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
label,legend{display:block;font-weight:700;margin-block-start:1rem}
input:not([type=checkbox],[type=radio]),textarea,select,button{font:inherit;max-inline-size:100%;
padding:.375rem .75rem;border:1px solid var(--soft);border-radius:.375rem;background:var(--ground);color:inherit}
input:not([type=checkbox],[type=radio]),textarea{inline-size:100%}
[dir=ltr]{text-align:start}
button{min-block-size:2.75rem;min-inline-size:2.75rem;cursor:pointer}
button.main{background:var(--accent);color:var(--on-accent);border-color:var(--accent)}
input[type=checkbox]{inline-size:1.5rem;block-size:1.5rem;vertical-align:middle}
.words{background:var(--tint);border-inline-start:4px solid var(--accent);padding:.5rem 1rem;
overflow-wrap:anywhere}
.words p{margin:0;min-block-size:1em}
.fault{border:2px solid light-dark(#a3261b,#ff9c91);padding:.5rem 1rem;border-radius:.375rem}
.soft{color:var(--soft);font-size:.9375rem}
.row{display:flex;flex-wrap:wrap;gap:.5rem;align-items:center;margin-block:.75rem}
.list{list-style:none;padding:0}
.list>li{border-block-end:1px solid var(--line);padding-block:1rem}
.trap{position:absolute;inset-inline-start:-100vw;block-size:1px;inline-size:1px;overflow:hidden}
table{border-collapse:collapse;inline-size:100%}
td,th{text-align:start;padding:.375rem .5rem;border-block-end:1px solid var(--line)}
`;
