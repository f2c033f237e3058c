/** How sheets on paper look: A4, black on white, a step on each. */
export const PAPER_STYLE = `
*{box-sizing:border-box}
@page{size:A4;margin:11mm 13mm}
body{font:10pt/1.35 Arial,Helvetica,"Liberation Sans","DejaVu Sans Condensed",sans-serif;color:#000;background:#fff;margin:0;overflow-wrap:break-word}
main{max-width:180mm;margin:0 auto;padding:1rem}
h1{font-size:20pt;margin:.3rem 0}h2{font-size:14pt;margin:0 0 .2rem;line-height:1.2}h3{font-size:1em;margin:.6rem 0 .2rem;text-transform:none;border-bottom:1px solid #777}h4{font-size:1em;margin:0 0 .15rem}
p{margin:0 0 .5rem}.aim{color:#333}.small{color:#333;margin:0 0 .15rem}
.sheet{break-before:page;padding-bottom:1.5rem}.cover{break-before:auto}.cover p{max-width:60ch}
.question{break-inside:avoid;margin:0 0 .7rem}
ul{list-style:none;margin:0;padding:0}.steps{margin-top:1rem}.steps li{margin-bottom:.25rem}
.answers li{position:relative;padding-left:1.5em;margin:.1em 0}.answers li::before{content:"";position:absolute;left:.1em;top:.22em;width:.85em;height:.85em;border:1px solid #000}
.line{border-bottom:1px solid #777;height:1.6em}.say{margin-top:.6rem;padding-bottom:3.2em;border-bottom:1px solid #777}
@media print{main{max-width:none;padding:0}.sheet{padding:0}.full{font-size:9pt;line-height:1.24}.full .questions{columns:2;column-gap:7mm}.full .question{margin-bottom:.5rem}.fullest{font-size:8pt;line-height:1.2}.fullest .question{margin-bottom:.35rem}.full .aim{margin-bottom:.3rem}.full .say{margin:.2rem 0 0;padding-bottom:1.6em}}
`;
