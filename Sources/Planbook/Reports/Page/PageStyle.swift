/// The style sheet of the report's page: the system's own fonts, paper as well as screen, nothing told by colour alone.
enum PageStyle {
  /// The style sheet.
  static let text = """
    :root{--ink:#1b1b1b;--soft:#4a4a4a;--line:#8a8a8a;--paper:#fff;--shade:#f2f2f2;--error:#9b1c1c;--warning:#7a4a00;\
    --note:#0b4f9e;--mark:#fff3bf}
    *{box-sizing:border-box}
    body{margin:0 auto;max-width:76rem;padding:1rem 1.25rem 3rem;color:var(--ink);background:var(--paper);\
    font:1rem/1.6 "TH Sarabun New","TH SarabunPSK",Sarabun,"Noto Sans Thai","Leelawadee UI",Thonburi,"Noto Sans Thai UI",\
    Loma,Tahoma,sans-serif}
    h1{font-size:1.6rem;margin:.5rem 0}
    h2{font-size:1.25rem;margin:2rem 0 .25rem;border-bottom:2px solid var(--ink)}
    h3{font-size:1rem;font-weight:600;margin:0}
    p{margin:.25rem 0}
    .counts{list-style:none;display:flex;flex-wrap:wrap;gap:.5rem;padding:0;margin:.5rem 0}
    .severity{display:inline-block;padding:0 .5rem;border:2px solid currentColor;border-radius:.25rem;font-weight:600;\
    white-space:nowrap}
    .error{color:var(--error)}.warning{color:var(--warning)}.note{color:var(--note)}
    table{border-collapse:collapse}
    th,td{border:1px solid var(--line);padding:.1rem .4rem;text-align:left;vertical-align:top}
    th{background:var(--shade);font-weight:600}
    .number{text-align:right}
    form{border:1px solid var(--line);background:var(--shade);padding:.5rem .75rem;margin:1rem 0;display:flex;\
    flex-wrap:wrap;gap:.5rem 1.25rem;align-items:center}
    form[hidden]{display:none}
    .skip{position:absolute;left:-100vw}.skip:focus{position:static}
    fieldset{border:0;padding:0;margin:0}legend{float:left;margin-right:.5rem}
    input,select{font:inherit}input[type=search]{width:16rem;max-width:100%}
    article{border:1px solid var(--line);border-left-width:.4rem;padding:.6rem .9rem;margin:.75rem 0}
    article.error{border-left-color:var(--error)}article.warning{border-left-color:var(--warning)}\
    article.note{border-left-color:var(--note)}
    article>*{color:var(--ink)}article h3 .severity{margin-right:.4rem}
    article.error h3 .severity{color:var(--error)}article.warning h3 .severity{color:var(--warning)}\
    article.note h3 .severity{color:var(--note)}
    .soft{color:var(--soft)}
    .places{list-style:none;padding:0;margin:.4rem 0}
    .places li{padding-left:2em;text-indent:-2em}
    .address{font-weight:600}
    .written,.grid td{white-space:pre-line;unicode-bidi:isolate;overflow-wrap:anywhere}
    .written{background:var(--shade);padding:0 .25rem}
    figure{margin:.5rem 0;overflow-x:auto}
    figcaption{color:var(--soft)}
    .grid{font-size:.9rem;line-height:1.45}
    .grid thead th,.grid tbody th{font-weight:400;color:var(--soft);text-align:center}
    .grid .header td{font-weight:600;background:var(--shade)}
    .grid td{min-width:3rem;max-width:22rem}
    .grid td.cited{outline:3px solid var(--error);outline-offset:-3px;background:var(--mark)}
    .grid .gap td{border-left:0;border-right:0;color:var(--soft);text-align:center;padding:0}
    mark{background:none;color:var(--error);font-weight:700;margin-right:.3em}
    a{color:var(--note)}
    @media print{
    @page{size:A4 landscape;margin:12mm}
    :root{font-size:9pt}
    body{max-width:none;padding:0;line-height:1.4}
    article{padding:.3rem .6rem;margin:.4rem 0;break-inside:auto}
    form,.skip{display:none}
    li,tr{break-inside:avoid}h2,h3,figcaption,.places{break-after:avoid}
    figure{overflow:visible}
    .severity,.grid td.cited,th,.written{print-color-adjust:exact;-webkit-print-color-adjust:exact}
    }

    """
}
