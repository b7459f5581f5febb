/* The matrix as it stands in the page: directions, functions, tasks, cells and statements, each with its elements. */
(function (matrix) {
  "use strict";

  function all(root, selector) { return Array.from(root.querySelectorAll(selector)); }

  /* Texts that a find can mark; `own` is the text itself, `low` what is compared. */
  function text(element) {
    return { element: element, own: element.textContent, low: element.textContent.toLowerCase(), marked: false };
  }

  function readItem(li, kind, basis) {
    var own = text(li.querySelector(".oc-t"));
    return { li: li, id: li.dataset.id, kind: kind, basis: li.dataset.basis || basis, own: own, other: null, hay: "", shown: true };
  }

  function readCell(td, section, row) {
    var split = td.dataset.cell.lastIndexOf(".");
    var cell = {
      td: td, key: td.dataset.cell, level: td.dataset.cell.slice(split + 1), begins: "begins" in td.dataset,
      details: td.firstElementChild, row: row, lists: [], items: [], shown: 0, fitting: [], asked: "", hit: false
    };
    cell.gist = td.querySelector(".oc-gist");
    cell.count = td.querySelector(".oc-count");
    cell.counts = cell.count.textContent;
    all(td, "[data-kind]").forEach(function (box) {
      var items = all(box, "li").map(function (li) { return readItem(li, box.dataset.kind, section.basis); });
      cell.lists.push({ box: box, items: items });
      cell.items = cell.items.concat(items);
    });
    cell.shown = cell.items.length;
    return cell;
  }

  function readRow(tr, section, group) {
    var row = {
      tr: tr, id: tr.dataset.task, duties: tr.dataset.duties.split(" ").filter(Boolean), group: group,
      names: all(tr.firstElementChild, ".oc-t").map(text)
    };
    row.cells = all(tr, "td[data-cell]").map(function (td) { return readCell(td, section, row); });
    return row;
  }

  function readGroup(body, section) {
    var group = { body: body, id: body.dataset.function, head: body.rows[0].cells[0], section: section };
    group.names = all(group.head, ".oc-t").map(text);
    group.rows = all(body, "tr[data-task]").map(function (tr) { return readRow(tr, section, group); });
    return group;
  }

  function readSection(wrap) {
    var section = {
      wrap: wrap, heading: document.getElementById(wrap.dataset.anchor), key: wrap.dataset.matrix,
      id: wrap.dataset.direction, name: wrap.dataset.name, table: wrap.querySelector("table")
    };
    section.basis = section.table.dataset.basis;
    section.heads = Array.from(section.table.tHead.rows[0].cells).slice(1);
    section.groups = all(section.table, "tbody[data-function]").map(function (body) { return readGroup(body, section); });
    return section;
  }

  function readOverview(wrap) {
    return {
      wrap: wrap, heading: document.getElementById(wrap.dataset.anchor), key: wrap.dataset.overview,
      columns: all(wrap, "[data-level]"), directions: all(wrap, "th[data-direction]"), spans: all(wrap, "th[scope=rowgroup]"),
      bodies: all(wrap, "tbody").map(function (body) {
        return {
          body: body,
          rows: all(body, "tr:not(.oc-function)").map(function (tr) {
            return {
              tr: tr, duty: tr.dataset.duty,
              counts: all(tr, "[data-count]").map(function (td) { return { td: td, key: td.dataset.count, place: td.firstElementChild, href: td.firstElementChild.hasAttribute("href") }; })
            };
          })
        };
      })
    };
  }

  /* Everything on the page; `others` is filled with the other language's texts once they are loaded. */
  matrix.read = function () {
    var board = { sections: all(document, "[data-matrix]").map(readSection), overviews: all(document, "[data-overview]").map(readOverview), cells: [], others: null };
    board.sections.forEach(function (section) {
      section.groups.forEach(function (group) {
        group.rows.forEach(function (row) { board.cells = board.cells.concat(row.cells); });
      });
    });
    board.total = board.cells.reduce(function (sum, cell) { return sum + cell.items.length; }, 0);
    return board;
  };
})(window.occMatrix = window.occMatrix || {});
