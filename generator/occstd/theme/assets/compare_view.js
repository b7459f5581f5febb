/* Draws two units side by side from the data of the comparison. */
const occstdCompareView = (function () {
  /* Elements */

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

  /* Of one direction, the printed order; of two, first what the first has. */
  function ordered(items, a, b, inFirst) {
    if (a.direction === b.direction) return items;
    return [...items.filter(inFirst), ...items.filter((item) => !inFirst(item))];
  }

  /* Figures: hours, counts and weights */

  function figure(name, x, y, words) {
    const difference = y - x;
    const sign = difference > 0 ? "+" + difference : difference < 0 ? "−" + -difference : "0";
    const texts = [x, y].map((value) => (value === null ? words.not_stated : String(value)));
    const change = x === null || y === null ? "" : sign;
    return element("tr", {}, element("th", { scope: "row" }, name),
      ...[...texts, change].map((text) => element("td", {}, text)));
  }

  function count(unit, kind) {
    return Object.values(unit.tasks).reduce((sum, asked) => sum + asked[kind].length, 0);
  }

  function weights(data, column, a, b) {
    const rows = ordered(data.weights, a, b, ({ id }) => a.weights[column][id]).map(({ id, name }) => {
      const [x, y] = [a, b].map((unit) => unit.weights[column][id] || 0);
      if (!x && !y) return null;
      const row = figure(name, x, y, data.words);
      [x, y].forEach((value, number) => { if (!value) row.cells[number + 1].textContent = "–"; });
      return row;
    });
    return rows.filter(Boolean);
  }

  function figures(data, a, b, heads) {
    const words = data.words;
    const totals = [figure(words.training_hours, a.hours, b.hours, words)];
    if (!empty(a) && !empty(b)) {
      totals.push(figure(words.tasks, Object.keys(a.tasks).length, Object.keys(b.tasks).length, words));
      ["skills", "knowledge"].forEach((kind) => totals.push(figure(words[kind], count(a, kind), count(b, kind), words)));
    }
    const columns = data.columns.filter(({ id }) => a.weights[id] && b.weights[id]);
    return table("oc-figures", words.compare_figures, ["", ...heads, words.difference], group("", 4, "", totals),
      ...columns.map(({ id, name }) => group(name + words.weight_per_cent, 4, "oc-group", weights(data, id, a, b))));
  }

  /* Tasks */

  function empty(unit) {
    return Object.keys(unit.tasks).length === 0;
  }

  function same(x, y) {
    const ids = (asked) => [...asked.skills, ...asked.knowledge].map((statement) => statement.id).join(" ");
    return Boolean(x && y) && ids(x) === ids(y);
  }

  function statement(data, unit, entry) {
    const basis = data.basis[entry.basis || unit.basis];
    const key = entry.key ? element("b", { class: "oc-key", title: data.words.key_skill }, "★ ") : null;
    const mark = element("span", { class: "oc-mark", title: basis.label },
      element("span", { "aria-hidden": "true" }, basis.glyph), element("span", { class: "oc-sr" }, basis.label));
    return element("li", {}, key, entry.text, entry.basis ? mark : null);
  }

  function cell(data, unit, task, head) {
    const asked = unit.tasks[task.id];
    if (!asked) return element("td", { "data-label": head }, element("span", { class: "oc-nothing" }, data.words.cell_empty));
    const lists = [["skills", "must_do"], ["knowledge", "must_know"]].filter(([kind]) => asked[kind].length);
    return element("td", { "data-label": head }, ...lists.flatMap(([kind, word]) => [
      element("p", { class: "oc-kind" }, data.words[word]),
      element("ul", {}, ...asked[kind].map((entry) => statement(data, unit, entry))),
    ]));
  }

  function row(data, task, a, b, heads) {
    const words = data.words;
    const alone = heads[a.tasks[task.id] ? 0 : 1];
    const only = !a.tasks[task.id] || !b.tasks[task.id];
    const flag = only ? element("small", { class: "oc-flag" }, occstdFill(words.compare_only, { name: alone })) : null;
    const cells = [cell(data, a, task, heads[0]), cell(data, b, task, heads[1])];
    if (same(a.tasks[task.id], b.tasks[task.id])) {
      cells[1] = element("td", { "data-label": heads[1] }, element("span", { class: "oc-nothing" }, words.compare_same));
    }
    return element("tr", { id: task.id, class: only ? "oc-alone" : "" },
      element("th", { scope: "row" }, task.name, flag), ...cells);
  }

  function tasks(data, a, b, heads) {
    const bodies = ordered(data.functions, a, b, (work) => work.tasks.some((task) => a.tasks[task.id])).map((work) => {
      const present = work.tasks.filter((task) => a.tasks[task.id] || b.tasks[task.id]);
      return present.length ? group(work.name, 3, "oc-function", present.map((task) => row(data, task, a, b, heads))) : null;
    });
    return table("oc-table-compare oc-tasks", data.words.functions_tasks, [data.words.task, ...heads], ...bodies.filter(Boolean));
  }

  function split(data, a, b) {
    const all = data.functions.flatMap((work) => work.tasks);
    return {
      a: all.filter((task) => a.tasks[task.id] && !b.tasks[task.id]),
      b: all.filter((task) => b.tasks[task.id] && !a.tasks[task.id]),
      both: all.filter((task) => a.tasks[task.id] && b.tasks[task.id]),
    };
  }

  function overview(data, parts, heads) {
    const words = data.words;
    const fact = (name, list) => element("div", {}, element("dt", {}, occstdFill(words.compare_counted, { name: name, n: list.length })),
      element("dd", {}, ...(list.length ? joined(list.map((task) => element("a", { href: "#" + task.id }, task.name)), words.list_separator) : ["–"])));
    return element("dl", { class: "oc-facts" }, fact(occstdFill(words.compare_only, { name: heads[0] }), parts.a),
      fact(occstdFill(words.compare_only, { name: heads[1] }), parts.b), fact(words.compare_both, parts.both));
  }

  function duties(data, a, b, heads, base) {
    const words = data.words;
    const all = data.functions.flatMap((work) => work.tasks);
    const rows = data.duties.map((duty) => {
      const cells = [a, b].map((unit, number) => {
        const links = all.filter((task) => unit.tasks[task.id] && task.duties.includes(duty.id))
          .map((task) => element("a", { href: `${base}${unit.path}#${task.id}` }, task.name));
        return element("td", { "data-label": heads[number] }, ...(links.length ? joined(links, words.list_separator) : ["–"]));
      });
      return element("tr", {}, element("th", { scope: "row" }, `${duty.id} ${duty.name}`), ...cells);
    });
    return rows.length ? table("oc-table-compare", words.compare_duties, [words.duties, ...heads], group("", 3, "", rows)) : null;
  }

  /* The whole */

  function shortNames(a, b) {
    if (a.direction === b.direction) return [a.level, b.level];
    return a.level === b.level ? [a.direction, b.direction] : [a.name, b.name];
  }

  function title(unit, base) {
    return element("a", { href: base + unit.path }, unit.name);
  }

  function note(data, unit, base) {
    const basis = data.basis[unit.basis];
    return element("div", { class: "oc-box oc-box-" + unit.basis, role: "note" },
      element("p", {}, element("b", {}, `${basis.glyph} ${basis.label}${data.words.stop}`), ` ${basis.text} `,
        element("a", { href: base + "sources/fidelity/" }, data.words.how_we_know)));
  }

  /* What the page shows of two units; `base` leads from the page to its language's root. */
  function draw(data, a, b, base) {
    const words = data.words;
    const heads = shortNames(a, b);
    const [before, between, after] = words.compare_pair.split(/\{[ab]\}/);
    const parts = split(data, a, b);
    const absent = [a, b].find(empty);
    const values = { a: heads[0], b: heads[1], only_a: parts.a.length, only_b: parts.b.length, both: parts.both.length };
    const notes = [a, b].filter((unit, number) => !empty(unit) && (number === 0 || unit.basis !== a.basis));
    const nodes = [element("h2", {}, before, title(a, base), between, title(b, base), after),
      ...notes.map((unit) => note(data, unit, base))];
    if (absent) {
      nodes.push(figures(data, a, b, heads));
    } else {
      if (!parts.both.length) nodes.push(element("p", {}, words.compare_none_shared));
      nodes.push(overview(data, parts, heads), figures(data, a, b, heads), tasks(data, a, b, heads));
      nodes.push(duties(data, a, b, heads, base));
    }
    return {
      nodes: nodes.filter(Boolean),
      title: occstdFill(words.compare_pair, { a: a.name, b: b.name }),
      status: absent ? occstdFill(words.delta_missing, { name: absent.name }) : occstdFill(words.compare_counts, values),
    };
  }

  return { draw };
})();
