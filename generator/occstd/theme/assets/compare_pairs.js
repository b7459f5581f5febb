/* The tasks of two units, statement by statement: what is akin side by side, as the data say, with what differs marked. */
const occstdComparePairs = (function () {
  const { element, fold, table } = occstdCompareParts;

  /* Text in parts; places count characters, not the units that JavaScript counts. */
  function marked(data, unit, entry, ranges, tag) {
    const letters = Array.from(entry.text), parts = [];
    let at = 0;
    for (const [start, end] of ranges) {
      parts.push(letters.slice(at, start).join(""), element(tag, {}, letters.slice(start, end).join("")));
      at = end;
    }
    parts.push(letters.slice(at).join(""));
    const basis = data.basis[entry.basis || unit.basis];
    const key = entry.key ? element("b", { class: "oc-key", title: data.words.key_skill }, "★ ") : null;
    const mark = element("span", { class: "oc-mark", title: basis.label },
      element("span", { "aria-hidden": "true" }, basis.glyph), element("span", { class: "oc-sr" }, basis.label));
    return [key, ...parts, entry.basis ? mark : null];
  }

  function same(x, y) {
    const ids = (asked) => [...asked.skills, ...asked.knowledge].map((statement) => statement.id).join(" ");
    return Boolean(x && y) && ids(x) === ids(y);
  }

  /* The pairs of a task, the first side first; the data have them with the lower level first. */
  function pairs(data, task, a, b, kind) {
    const levels = (a.tasks[task.id] && b.tasks[task.id] && data.pairs[task.id]) || {};
    const there = levels[`${a.number}-${b.number}`], back = levels[`${b.number}-${a.number}`];
    if (there) return there[kind];
    return back ? back[kind].map(([x, y, gone, added]) => [y, x, added, gone]) : [];
  }

  function alone(data, unit, entries, taken, head) {
    const left = entries.filter((_, place) => !taken.includes(place));
    const items = left.map((entry) => element("li", {}, ...marked(data, unit, entry, [], "span")));
    const nothing = element("span", { class: "oc-nothing" }, "–");
    return { left, cell: element("td", { "data-label": head }, left.length ? element("ul", {}, ...items) : nothing) };
  }

  function rows(data, task, a, b, kind, heads) {
    const [x, y] = [a, b].map((unit) => (unit.tasks[task.id] ? unit.tasks[task.id][kind] : []));
    const found = pairs(data, task, a, b, kind);
    const akin = found.map(([i, j, gone, added]) => element("tr", { class: "oc-akin" },
      element("td", { "data-label": heads[0] }, ...marked(data, a, x[i], gone, "del")),
      element("td", { "data-label": heads[1] }, ...marked(data, b, y[j], added, "ins"))));
    const rest = [alone(data, a, x, found.map(([i]) => i), heads[0]), alone(data, b, y, found.map(([, j]) => j), heads[1])];
    const last = rest.some(({ left }) => left.length) ? [element("tr", { class: "oc-alone" }, ...rest.map(({ cell }) => cell))] : [];
    return [...akin, ...last];
  }

  function body(data, task, a, b, heads) {
    const words = data.words, sides = [a.tasks[task.id], b.tasks[task.id]];
    const only = sides[0] && sides[1] ? null : occstdFill(words.compare_only, { name: heads[sides[0] ? 0 : 1] });
    const flag = only ? element("small", { class: "oc-flag" }, only) : null;
    const made = element("tbody", { id: task.id, class: only ? "oc-only" : "" },
      element("tr", {}, element("th", { scope: "rowgroup", colspan: "2" }, task.name, flag)));
    if (same(...sides)) {
      made.append(element("tr", {}, element("td", { colspan: "2" }, element("span", { class: "oc-nothing" }, words.compare_same))));
      return made;
    }
    for (const [kind, word] of [["skills", "must_do"], ["knowledge", "must_know"]]) {
      const found = rows(data, task, a, b, kind, heads);
      const head = element("th", { scope: "rowgroup", colspan: "2" }, words[word]);
      if (found.length) made.append(element("tr", { class: "oc-pairs-kind" }, head), ...found);
    }
    return made;
  }

  /* All tasks that either unit has: a table for each function, which is folded where there is little room. */
  function tasks(data, functions, a, b, heads) {
    const works = functions.map((work) => [work, work.tasks.filter((task) => a.tasks[task.id] || b.tasks[task.id])]);
    return element("div", { class: "oc-tasks" }, ...works.filter(([, present]) => present.length).map(([work, present]) => {
      const made = table("oc-pairs", work.name, heads, ...present.map((task) => body(data, task, a, b, heads)));
      made.caption.className = "oc-sr"; /* the summary says it */
      return fold(work.name, made);
    }));
  }

  return { tasks };
})();
