/// The style sheet of a look's page: that of the report's page, and colours for the parts that rows play.
enum LookPageStyle {
  /// The style sheet.
  static let text =
    PageStyle.text + """
      :root{--title:#e3edf9;--heading:#ece3f6;--header:#e0e0e0;--row:#fff;--continuation:#eef6ff;--part:#e9f6ec;\
      --total:#fff3bf;--furniture:#f2f2f2;--aside:#fbe3df}
      .title{background:var(--title)}.heading{background:var(--heading)}.header-row{background:var(--header);\
      font-weight:600}.row{background:var(--row)}.continuation{background:var(--continuation)}\
      .part{background:var(--part)}.total{background:var(--total)}.furniture{background:var(--furniture)}\
      .aside{background:var(--aside)}
      .grid td.part-of-row{min-width:2rem;text-align:center;font-weight:700}
      .grid tr.meaning td,.grid tr.meaning th{border-top:3px solid var(--ink);border-bottom:2px solid var(--ink);\
      background:var(--paper);color:var(--note);font-weight:600}
      .grid tr.meaning td.unread{color:var(--error)}
      .grid tr.meaning td.guessed{border-style:dashed}
      .grid td.unread{color:var(--soft);font-style:italic}
      .grid td.told{outline:3px solid var(--error);outline-offset:-3px}
      .grid td.agrees,.grid td.differs{border-width:3px;font-weight:700}
      .grid td.differs{border-style:double;color:var(--error)}
      .legend{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.25rem .75rem}
      .legend span{display:inline-block;min-width:1.6em;text-align:center;border:1px solid var(--line);font-weight:700}
      .unheard{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
      .grid mark a{color:inherit;text-decoration:none}
      @media print{.grid td,.legend span{print-color-adjust:exact;-webkit-print-color-adjust:exact}}

      """
}
