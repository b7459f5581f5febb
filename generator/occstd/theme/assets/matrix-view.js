/* What a wish shows: statements, cells, rows, columns, numbers of the overviews, and the line that says how much. */
(function (matrix) {
  "use strict";
  var phone = matchMedia("(max-width: 44.98em)");

  /* Paper is wide, whatever it is printed from. */
  function isPhone(board) { return phone.matches && !board.printing; }

  function set(element, name, value) {
    if (element && element[name] !== value) element[name] = value;
  }

  /* What the form asks for. On a phone one level stands alone, the first where none is chosen. */
  function wishOf(form) {
    var data = new FormData(form), levels = data.getAll("level");
    return {
      view: data.get("view") || "", levels: levels, function: data.get("function") || "", duty: data.get("duty") || "",
      kind: data.get("kind") || "", basis: data.get("basis") || "", begins: data.has("new"), terms: matrix.terms(data.get("find") || "")
    };
  }

  function asks(wish, section, row, cell) {
    return (!wish.levels.length || wish.levels.includes(cell.level)) && (!wish.function || wish.function === row.group.id) &&
      (!wish.duty || row.duties.includes(wish.duty)) && (!wish.begins || cell.begins);
  }

  function fits(wish, row, item) {
    return (!wish.kind || wish.kind === item.kind) && (!wish.basis || wish.basis === item.basis) &&
      matrix.matches(item, row, wish.terms);
  }

  /* Statements of a cell that fit. They are touched only when what is asked of statements is new, which most filters leave alone. */
  function showItems(board, wish, section, row, cell) {
    if (cell.asked === board.asked) return;
    cell.asked = board.asked;
    cell.fitting = cell.items.filter(function (item) { return fits(wish, row, item); });
    cell.hit = wish.terms.length > 0 && cell.fitting.some(function (item) { return matrix.hits(item, wish.terms); });
    cell.items.forEach(function (item) { item.shown = false; });
    cell.fitting.forEach(function (item) {
      item.shown = true;
      if (wish.terms.length || item.own.marked || item.hit) (section.near ? board.now : board.later).push(item);
    });
    cell.lists.forEach(function (list) {
      list.items.forEach(function (item) { set(item.li, "hidden", !item.shown); });
      set(list.box, "hidden", !list.items.some(function (item) { return item.shown; }));
    });
    if (!cell.fitting.length) return;
    var shown = cell.fitting.length, total = cell.items.length;
    set(cell.gist, "textContent", cell.fitting[0].own.own);
    set(cell.count, "textContent", shown < total ? occstdFill(board.words.some, { shown: shown, total: total }) : cell.counts);
  }

  function showCell(board, wish, section, row, cell, asked) {
    if (asked) showItems(board, wish, section, row, cell);
    cell.shown = asked ? cell.fitting.length : 0;
    cell.td.classList.toggle("oc-off", !cell.shown);
    if (cell.shown) matrix.setOpen(cell, board.allOpen || cell.hit || board.opened.has(cell.key));
  }

  function showSection(board, wish, section, tally) {
    section.counted = !board.keys.has(wish.view) || wish.view === section.key;
    var total = 0;
    section.groups.forEach(function (group) {
      var inGroup = 0;
      group.rows.forEach(function (row) {
        var inRow = 0;
        row.cells.forEach(function (cell) {
          showCell(board, wish, section, row, cell, asks(wish, section, row, cell));
          inRow += cell.shown;
          if (cell.shown) count(tally, section, row, cell);
        });
        set(row.tr, "hidden", !inRow);
        if (inRow) row.names.forEach(function (name) { matrix.mark(name, wish.terms); });
        inGroup += inRow;
      });
      set(group.body, "hidden", !inGroup);
      if (inGroup) group.names.forEach(function (name) { matrix.mark(name, wish.terms); });
      total += inGroup;
    });
    var shown = (!wish.view || wish.view === section.key) && (total > 0 || !section.groups.length);
    set(section.wrap, "hidden", !shown);
    set(section.heading, "hidden", !shown);
    return section.counted ? total : 0;
  }

  function count(tally, section, row, cell) {
    function add(key, number) { tally[key] = (tally[key] || 0) + number; }
    add([section.key, row.group.id, cell.level].join(" "), cell.shown);
    row.duties.forEach(function (duty) { add([section.key, duty, cell.level].join(" "), 1); });
  }

  /* A number leads to what it counts; nothing leads nowhere, so a dash takes the place of the link. */
  function tell(place, number) {
    place.td.classList.toggle("oc-zero", !number);
    if (place.told === number) return;
    place.told = number;
    place.td.replaceChildren(number ? place.place : "–");
    if (number) place.place.textContent = String(number);
    if (number && place.href) place.place.setAttribute("aria-label", number + " " + place.place.dataset.of);
  }

  function showOverview(board, wish, overview, tally) {
    var any = false;
    overview.bodies.forEach(function (body) {
      var inBody = 0;
      body.rows.forEach(function (row) {
        var inRow = 0;
        row.counts.forEach(function (place) {
          var number = tally[place.key] || 0;
          inRow += number;
          tell(place, number);
        });
        set(row.tr, "hidden", !inRow || Boolean(wish.duty && row.duty && row.duty !== wish.duty));
        inBody += inRow;
      });
      set(body.body, "hidden", !inBody);
      any = any || inBody > 0;
    });
    var shown = any && !(isPhone(board) && wish.terms.length) && (!wish.view || wish.view === overview.key);
    set(overview.wrap, "hidden", !shown);
    set(overview.heading, "hidden", !shown);
  }

  /* Columns of levels that are not asked for go; heads that span them shrink. */
  function showColumns(board, levels) {
    var key = levels.join(" ");
    if (board.columns === key) return;
    board.columns = key;
    function isShown(cell) { return !levels.length || levels.includes(cell.dataset.level); }
    board.sections.forEach(function (section) {
      var shown = section.heads.map(isShown);
      section.heads.forEach(function (head, index) { set(head, "hidden", !shown[index]); });
      section.groups.forEach(function (group) {
        set(group.head, "colSpan", 1 + shown.filter(Boolean).length);
        group.rows.forEach(function (row) {
          shown.forEach(function (isOn, index) { set(row.tr.cells[index + 1], "hidden", !isOn); });
        });
      });
    });
    board.overviews.forEach(function (overview) {
      overview.columns.forEach(function (cell) { set(cell, "hidden", !isShown(cell)); });
      var across = (levels.length || board.levels);
      overview.directions.concat(overview.spans).forEach(function (head) {
        set(head, "colSpan", across + (head.scope === "rowgroup" ? 1 : 0));
      });
    });
    document.documentElement.classList.toggle("oc-one-level", levels.length === 1);
  }

  function isNear(wrap) {
    var box = wrap.getBoundingClientRect();
    return wrap.hidden || (box.top < innerHeight && box.bottom > 0);
  }

  /* Marks in sight are set at once, the others a few at a time once the page has been painted; a new wish breaks that off. */
  function markAll(board, terms) {
    clearTimeout(board.timer);
    board.now.forEach(function (item) { matrix.markItem(item, terms, board.otherLanguage); });
    board.marking = board.later.length > 0;
    if (!board.marking) return;
    board.now = board.later.splice(0, 100);
    board.timer = setTimeout(markAll, 20, board, terms);
  }

  /* How many statements fit at each of the levels that a phone does not show. */
  function elsewhere(board, wish) {
    var all = Object.assign({}, wish, { levels: [] }), found = {};
    board.sections.forEach(function (section) {
      if (!section.counted) return;
      section.groups.forEach(function (group) {
        group.rows.forEach(function (row) {
          row.cells.forEach(function (cell) {
            if (wish.levels.includes(cell.level) || !asks(all, section, row, cell)) return;
            cell.items.forEach(function (item) { found[cell.level] = (found[cell.level] || 0) + fits(all, row, item); });
          });
        });
      });
    });
    return found;
  }

  /* A button for the next level that has something, after the last the first. */
  function offerNext(board, level, found, number) {
    var fields = board.levelFields, at = fields.findIndex(function (field) { return field.value === level; });
    var next = fields.slice(at + 1).concat(fields.slice(0, Math.max(at, 0))).find(function (field) { return found[field.value]; });
    board.nextLevel = next || null;
    set(board.next, "hidden", !next);
    if (next) set(board.next, "textContent", occstdFill(board.words.next, { level: next.dataset.name, shown: number(found[next.value]) }));
  }

  /* How much is shown, and on a phone how much a find has at the levels that are not. */
  function summary(board, wish, shown) {
    var found = isPhone(board) && wish.terms.length ? elsewhere(board, wish) : {};
    var others = Object.keys(found).reduce(function (sum, level) { return sum + found[level]; }, 0);
    function number(value) { return value.toLocaleString(board.locale); }
    offerNext(board, wish.levels[0], found, number);
    if (others && !shown) return occstdFill(board.words.elsewhere, { shown: number(others) });
    if (others) return occstdFill(board.words.further, { shown: number(shown), others: number(others) });
    return shown ? occstdFill(board.words.status, { shown: number(shown), total: number(board.total) }) : board.words.nothing;
  }

  function say(board, text) {
    set(board.status, "textContent", text);
    set(board.echo, "textContent", text);
  }

  function apply(board) {
    var wish = wishOf(board.form), tally = {};
    if (board.marking) board.broken += 1;
    board.asked = JSON.stringify([wish.kind, wish.basis, wish.terms, Boolean(board.others), board.broken]);
    board.now = [];
    board.later = [];
    board.sections.forEach(function (section) { section.near = isNear(section.wrap); });
    if (isPhone(board) && !wish.levels.length && board.levels) wish.levels = [board.chooseFirst()];
    showColumns(board, wish.levels);
    var shown = board.sections.reduce(function (sum, section) { return sum + showSection(board, wish, section, tally); }, 0);
    board.overviews.forEach(function (overview) { showOverview(board, wish, overview, tally); });
    markAll(board, wish.terms);
    board.said = summary(board, wish, shown);
    say(board, board.said);
    set(board.first, "hidden", !shown || !wish.terms.length);
    board.form.querySelectorAll("optgroup").forEach(function (group) {
      set(group, "disabled", board.keys.has(wish.view) && group.dataset.view !== wish.view);
    });
    if (wish.terms.length && !board.others) {
      matrix.loadOthers(board).then(function (loaded) { if (loaded) apply(board); else say(board, board.words.no_texts); });
    }
  }

  Object.assign(matrix, { apply: apply, phone: phone, isPhone: isPhone, say: say, set: set });
})(window.occMatrix = window.occMatrix || {});
