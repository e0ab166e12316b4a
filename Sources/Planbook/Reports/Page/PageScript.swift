/// The script of the report's page: it hides findings that the reader does not want to see.
///
/// Without it all are shown.
enum PageScript {
  /// The script.
  static let text = """
    (() => {
    "use strict";
    const form = document.getElementById("filter");
    const status = document.getElementById("shown");
    const plain = text => text.normalize("NFC").toLowerCase();
    const findings = [...document.querySelectorAll("article")].map(element => ({
    element, text: plain(element.textContent), tables: element.dataset.tables.split(" ")
    }));
    const sections = [...document.querySelectorAll("main section")];
    const apply = () => {
    const severities = [...form.querySelectorAll("[name=severity]:checked")].map(box => box.value);
    const code = form.elements.code.value;
    const table = form.elements.table.value;
    const words = plain(form.elements.words.value).split(/\\s+/).filter(word => word);
    let count = 0;
    for (const {element, text, tables} of findings) {
    const isShown = severities.includes(element.dataset.severity)
    && (!code || element.dataset.code === code)
    && (!table || tables.includes(table))
    && words.every(word => text.includes(word));
    element.hidden = !isShown;
    if (isShown) count += 1;
    }
    for (const section of sections) section.hidden = !section.querySelector("article:not([hidden])");
    status.textContent = status.dataset.words.replace("#", count);
    };
    form.addEventListener("input", apply);
    form.addEventListener("submit", event => event.preventDefault());
    form.hidden = false;
    apply();
    })();

    """
}
