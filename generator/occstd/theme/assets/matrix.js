/* The form of the matrix and its address: every choice is in the query, so that a link restores the exact view. */
(function (matrix) {
  "use strict";
  var board = null;

  /* The address of the view: what the form says, and which cells are open. */
  function addressOf(board) {
    var query = new URLSearchParams();
    new FormData(board.form).forEach(function (value, name) {
      if (value && !(name === "level" && board.implied)) query.append(name, value);
    });
    if (board.allOpen) query.set("open", "all");
    else if (board.opened.size) query.set("open", Array.from(board.opened).join(" "));
    var text = query.toString();
    return location.pathname + (text ? "?" + text : "");
  }

  function remember(board, how) {
    var address = addressOf(board);
    var link = document.querySelector("a.oc-language");
    if (address !== location.pathname + location.search) history[how](null, "", address);
    if (link) link.search = location.search;
  }

  /* Set the form and the open cells as the address says; what it names and the page does not know is left out. */
  function restore(board) {
    var query = new URLSearchParams(location.search), open = query.get("open") || "";
    board.form.reset();
    board.implied = false;
    Array.from(board.form.elements).forEach(function (field) {
      var values = query.getAll(field.name);
      if (!field.name || !values.length) return;
      if (field.type === "radio" || field.type === "checkbox") {
        if (field.name !== "view" || values.includes(field.value)) field.checked = values.includes(field.value);
      } else if (field.tagName === "SELECT") {
        if (field.querySelector('option[value="' + CSS.escape(values[0]) + '"]')) field.value = values[0];
      } else field.value = values[0];
    });
    board.allOpen = open === "all";
    board.opened = new Set(board.allOpen ? [] : open.split(" ").filter(Boolean));
    board.typing = false;
    matrix.apply(board);
    remember(board, "replaceState");
  }

  function fitLevels(board) {
    var fields = board.levelFields, many = fields.filter(function (field) { return field.checked; }), one = matrix.isPhone(board);
    fields.forEach(function (field) { field.type = one ? "radio" : "checkbox"; });
    fields.forEach(function (field) { field.checked = one ? field === many[0] : many.includes(field) && !board.implied; });
    board.implied = board.implied && one;
  }

  function foldFilters(board) {
    var more = board.form.querySelector(".oc-more");
    more.open = !matrix.phone.matches || Array.from(more.querySelectorAll("select, [type=checkbox]")).some(function (field) {
      return field.type === "checkbox" ? field.checked : field.value;
    });
  }

  function onChange(event) {
    var field = event.target;
    if (field.name === "find") {
      board.typing = false;
      return;
    }
    if (field.name === "level") board.implied = false;
    if (field.name === "view") leaveForeignFunction(board);
    matrix.apply(board);
    remember(board, "pushState");
  }

  /* A function of one direction is not asked for while another direction is shown. */
  function leaveForeignFunction(board) {
    var view = new FormData(board.form).get("view"), select = board.form.elements.function;
    var group = select.selectedOptions[0] && select.selectedOptions[0].closest("optgroup");
    if (group && board.keys.has(view) && group.dataset.view !== view) select.value = "";
  }

  /* A word typed is one step back, not one for each letter. */
  function onInput(event) {
    if (event.target.name !== "find") return;
    matrix.apply(board);
    remember(board, board.typing ? "replaceState" : "pushState");
    board.typing = true;
  }

  function openAll(open) {
    board.allOpen = open;
    board.opened.clear();
    if (open) matrix.apply(board);
    else board.cells.forEach(function (cell) { matrix.setOpen(cell, false); });
    matrix.say(board, board.words[open ? "all_open" : "all_closed"]);
    remember(board, "replaceState");
  }

  function onCell(cell) {
    if (board.allOpen && !cell.details.open) {
      board.opened = new Set(board.cells.map(function (other) { return other.key; }));
      board.allOpen = false;
    }
    if (cell.details.open) board.opened.add(cell.key);
    else board.opened.delete(cell.key);
    remember(board, "replaceState");
  }

  function download() {
    matrix.loadOthers(board).then(function () {
      var records = matrix.records(board, board.settings), name = board.settings.file + ".csv";
      occstdSave(matrix.csv(records, board.settings), "text/csv;charset=utf-8", name);
      matrix.say(board, occstdFill(board.words.saved, { rows: records.length.toLocaleString(board.locale), file: name }));
    });
  }

  /* To the first statement with a word that is sought; where only names have one, to the first cell that is shown. */
  function toFirst() {
    var terms = matrix.terms(board.form.elements.find.value);
    var seen = board.cells.filter(function (cell) { return cell.shown && cell.td.offsetParent; });
    var cell = seen.filter(function (one) { return one.hit; })[0] || seen[0];
    if (!cell) return;
    var item = cell.hit && cell.fitting.filter(function (one) { return matrix.hits(one, terms); })[0];
    cell.details.querySelector("summary").focus({ preventScroll: true });
    (item ? item.li : cell.td).scrollIntoView({ block: "center" });
  }

  function toNext() {
    var field = board.nextLevel;
    field.checked = true;
    field.dispatchEvent(new Event("change", { bubbles: true }));
    if (board.next.hidden) field.focus({ preventScroll: true });
  }

  var TOOLS = {
    first: toFirst,
    next: toNext,
    open: function () { openAll(true); },
    close: function () { openAll(false); },
    reset: function () {
      history.pushState(null, "", location.pathname);
      restore(board);
    },
    link: function () {
      navigator.clipboard.writeText(occstdHere() + location.search + location.hash).then(function () { matrix.say(board, board.words.copied); });
    },
    csv: download,
    print: function () { window.print(); }
  };

  function listen(board) {
    board.form.addEventListener("submit", function (event) {
      event.preventDefault();
      toFirst();
    });
    board.form.addEventListener("change", onChange);
    board.form.addEventListener("input", onInput);
    board.form.addEventListener("focusin", function (event) { if (event.target.name === "find") matrix.loadOthers(board); });
    board.form.addEventListener("keydown", function (event) {
      if (event.key !== "Escape" || event.target.name !== "find" || !event.target.value) return;
      event.preventDefault();
      event.target.value = "";
      event.target.dispatchEvent(new Event("input", { bubbles: true }));
    });
    document.querySelectorAll(".oc-tools [data-do], .oc-find [data-do], .oc-next [data-do]").forEach(function (button) {
      button.addEventListener("click", TOOLS[button.dataset.do]);
      if (button.dataset.do === "link") button.hidden = !navigator.clipboard;
    });
    matrix.listenToCells(board, onCell);
  }

  function build(form) {
    var made = matrix.read(), settings = JSON.parse(form.dataset.settings);
    return Object.assign(made, {
      form: form, settings: settings, words: settings.words, status: form.querySelector("[data-status]"), first: form.querySelector('[data-do="first"]'), next: form.querySelector('[data-do="next"]'), nextLevel: null, printing: false, echo: document.querySelector("[data-echo]"), locale: document.documentElement.lang,
      otherLanguage: settings.other_language, opened: new Set(), allOpen: false, marking: false, broken: 0, typing: false, implied: false, columns: "",
      keys: new Set(made.sections.map(function (section) { return section.key; })),
      levelFields: Array.from(form.querySelectorAll("[name=level]")), levels: form.querySelectorAll("[name=level]").length,
      chooseFirst: function () {
        this.levelFields[0].checked = true;
        this.implied = true;
        return this.levelFields[0].value;
      }
    });
  }

  function start() {
    var form = document.querySelector("[data-matrix-form]");
    if (!form || form.dataset.ready) return;
    form.dataset.ready = "true";
    document.querySelectorAll("[data-matrix-form], .oc-tools-end").forEach(function (part) { part.hidden = false; });
    document.querySelectorAll(".oc-jump").forEach(function (jump) { jump.hidden = true; });
    board = build(form);
    listen(board);
    fitLevels(board);
    restore(board);
    foldFilters(board);
  }

  function ifHere(action) {
    return function () { if (board && board.form.isConnected) action(board); };
  }

  /* A phone prints what a wide window shows at the same address; what it shows itself is back afterwards. */
  function print(printing) {
    return ifHere(function (board) {
      var wasPhone = matrix.isPhone(board);
      board.printing = printing;
      if (!printing) matrix.closeAfterPrint();
      if (wasPhone !== matrix.isPhone(board)) {
        fitLevels(board);
        matrix.apply(board);
      }
      if (printing) matrix.openForPrint(board);
    });
  }

  addEventListener("popstate", ifHere(restore));
  addEventListener("beforeprint", print(true));
  addEventListener("afterprint", print(false));
  matrix.phone.addEventListener("change", ifHere(function (board) {
    if (board.printing) return;
    fitLevels(board);
    foldFilters(board);
    matrix.apply(board);
  }));
  start();
  if (window.document$) document$.subscribe(start);
})(window.occMatrix = window.occMatrix || {});
