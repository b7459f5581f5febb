/* What the comparison is drawn of: elements, tables, and parts that a phone shows one at a time. */
const occstdCompareParts = (function () {
  function element(name, attributes, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes || {})) {
      if (value) made.setAttribute(key, value);
    }
    made.append(...children.filter((child) => child !== null && child !== ""));
    return made;
  }

  function joined(items, separator) {
    return items.flatMap((item, number) => (number ? [separator, item] : [item]));
  }

  function table(style, caption, heads, ...bodies) {
    const cells = heads.map((head) => element(head ? "th" : "td", head ? { scope: "col" } : {}, head));
    const made = element("table", { class: "oc-table " + style }, element("caption", {}, caption),
      element("thead", {}, element("tr", {}, ...cells)));
    made.append(...bodies);
    return made;
  }

  function group(name, width, style, rows) {
    const head = element("th", { scope: "rowgroup", colspan: String(width) }, name);
    return element("tbody", {}, name ? element("tr", { class: style }, head) : null, ...rows);
  }

  function fold(name, inside) {
    return element("details", { class: "oc-fold oc-work" }, element("summary", {}, name), inside);
  }

  /* Tabs: parts are [name, element], one of them shown first. Where there is room, all parts show and the tabs do not,
     and every fold is open; on a phone the first is. */
  const phone = matchMedia("(max-width: 44.98em)");
  let arrange = () => {};
  phone.addEventListener("change", () => arrange());

  function tabs(label, parts, first) {
    const list = element("div", { class: "oc-tabs", role: "tablist", "aria-label": label });
    const buttons = parts.map(([name, panel], number) => {
      panel.id = `compare-part-${number}`;
      return element("button", { type: "button", role: "tab", id: `compare-tab-${number}`, "aria-controls": panel.id }, name);
    });
    let chosen = first;
    const step = { ArrowLeft: -1, ArrowRight: 1 };

    function choose(number, focus) {
      chosen = number;
      const narrow = phone.matches;
      list.hidden = !narrow;
      parts.forEach(([, panel], place) => {
        panel.hidden = narrow && place !== number;
        for (const [key, value] of [["role", "tabpanel"], ["aria-labelledby", buttons[place].id]]) {
          if (narrow) panel.setAttribute(key, value); else panel.removeAttribute(key);
        }
        buttons[place].setAttribute("aria-selected", String(place === number));
        buttons[place].tabIndex = place === number ? 0 : -1;
      });
      if (focus) buttons[number].focus();
    }

    buttons.forEach((button, number) => {
      button.addEventListener("click", () => choose(number));
      button.addEventListener("keydown", (event) => {
        if (step[event.key]) choose((number + step[event.key] + parts.length) % parts.length, true);
      });
    });
    list.append(...buttons);
    const folds = parts.flatMap(([, panel]) => Array.from(panel.querySelectorAll(".oc-work")));
    arrange = () => {
      choose(chosen);
      folds.forEach((work, place) => { work.open = !phone.matches || place === 0; });
    };
    arrange();
    /* Brings a place into view, whichever part it stands in. */
    const show = (place) => {
      const number = parts.findIndex(([, panel]) => panel.contains(place));
      if (number >= 0) choose(number);
      const work = place.closest(".oc-work");
      if (work) work.open = true;
      place.scrollIntoView();
    };
    return { list, show };
  }

  return { element, fold, group, joined, table, tabs };
})();
