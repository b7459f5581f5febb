/* Draws two units side by side from the data of the comparison. */
const occstdCompareView = (function () {
  const { element, group, joined, table, tabs } = occstdCompareParts;

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

  function split(data, a, b) {
    const all = data.functions.flatMap((work) => work.tasks);
    return {
      a: all.filter((task) => a.tasks[task.id] && !b.tasks[task.id]),
      b: all.filter((task) => b.tasks[task.id] && !a.tasks[task.id]),
      both: all.filter((task) => a.tasks[task.id] && b.tasks[task.id]),
    };
  }

  /* Tasks that one side alone has, and how many both have; what is empty is not said. */
  function overview(data, parts, heads) {
    const words = data.words;
    const only = heads.map((name) => occstdFill(words.compare_only, { name: name }));
    const facts = [[only[0], parts.a], [only[1], parts.b], [words.compare_both, parts.both]].filter(([, list]) => list.length);
    const made = facts.map(([name, list]) => element("div", {},
      element("dt", {}, occstdFill(words.compare_counted, { name: name, n: list.length })),
      element("dd", {}, ...joined(list.map((task) => element("a", { href: "#" + task.id }, task.name)), words.list_separator))));
    return element("dl", { class: "oc-facts" }, ...made);
  }

  function meaning(data, unit) {
    const { title, verb, text, basis } = unit.means, sign = data.basis[basis];
    const mark = sign ? element("span", { class: "oc-mark", title: sign.label },
      element("span", { "aria-hidden": "true" }, sign.glyph), element("span", { class: "oc-sr" }, sign.label)) : null;
    return element("div", {}, element("p", { class: "oc-kind" }, title && title !== unit.level ? `${unit.level} · ${title}` : unit.level),
      verb ? element("p", { class: "oc-verb" }, verb) : null, text ? element("p", {}, text, mark) : null);
  }

  function meanings(data, a, b) {
    const told = [a, b].some(({ means }) => means.verb || means.text);
    return told && a.number !== b.number ? element("div", { class: "oc-meanings" }, meaning(data, a), meaning(data, b)) : null;
  }

  function legend(data, heads) {
    return element("p", { class: "oc-prose oc-legend" }, data.words.pairs_legend + " ",
      element("del", {}, heads[0]), " ", element("ins", {}, heads[1]));
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
      element("p", {}, element("b", {}, `${basis.glyph} ${basis.label}${data.words.stop}`), " ", element("span", {}, basis.text), " ",
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
    const shown = [[words.compare_meaning, [meanings(data, a, b), absent ? null : overview(data, parts, heads)]]];
    if (!absent) {
      const works = ordered(data.functions, a, b, (work) => work.tasks.some((task) => a.tasks[task.id]));
      const table = occstdComparePairs.tasks(data, works, a, b, heads);
      shown.push([words.tasks, [table.querySelector("del, ins") ? legend(data, heads) : null, table]]);
    }
    shown.push([words.compare_figures, [figures(data, a, b, heads)]]);
    shown.push([words.duties, [absent ? null : duties(data, a, b, heads, base)]]);
    const panels = shown.map(([name, inside]) => [name, inside.filter(Boolean)]).filter(([, inside]) => inside.length)
      .map(([name, inside]) => [name, element("section", { class: "oc-compare-part" }, ...inside)]);
    const first = panels.findIndex(([name]) => name === words.tasks);
    const { list, show } = tabs(words.compare_parts, panels, Math.max(first, 0));
    const nodes = [element("h2", {}, before, title(a, base), between, title(b, base), after),
      ...notes.map((unit) => note(data, unit, base)),
      absent || parts.both.length ? null : element("p", {}, words.compare_none_shared), list, ...panels.map(([, panel]) => panel)];
    return {
      nodes: nodes.filter(Boolean),
      show,
      title: occstdFill(words.compare_pair, { a: a.name, b: b.name }),
      status: absent ? occstdFill(words.delta_missing, { name: absent.name }) : occstdFill(words.compare_counts, values),
    };
  }

  return { draw };
})();
