/* The filtered view as CSV, made in the page. */
(function (matrix) {
  "use strict";
  function record(section, row, cell, item, settings) {
    var own = settings.language, other = settings.other_language;
    var found = {
      direction: section.id, direction_name: section.name, level: cell.level === "all" ? "" : cell.level,
      function: row.group.id, function_name: row.group.names[0].own, task: row.id, task_name: row.names[0].own,
      kind: item.kind, id: item.id, duties: row.duties.join(" "), basis: item.basis
    };
    found[own] = item.own.own;
    found[other] = item.other || "";
    return found;
  }

  /* A record for each statement that the view shows. */
  matrix.records = function (board, settings) {
    var found = [];
    board.sections.filter(function (section) { return section.counted; }).forEach(function (section) {
      section.groups.forEach(function (group) {
        group.rows.forEach(function (row) {
          row.cells.forEach(function (cell) {
            if (!cell.shown) return;
            cell.fitting.forEach(function (item) { found.push(record(section, row, cell, item, settings)); });
          });
        });
      });
    });
    return found;
  };

  matrix.csv = function (records, settings) {
    return occstdCsv([settings.columns].concat(records.map(function (found) {
      return settings.columns.map(function (name) { return found[name]; });
    })));
  };
})(window.occMatrix = window.occMatrix || {});
