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

  function quoted(value) {
    return /[",\r\n]/.test(value) ? '"' + value.replace(/"/g, '""') + '"' : value;
  }

  /* Text that begins so would be run as a formula by a spreadsheet. */
  function harmless(value) {
    return /^[=+\-@\t]/.test(value) ? "'" + value : value;
  }

  /* The byte order mark tells Excel that the file is UTF-8. */
  matrix.csv = function (records, settings) {
    var lines = records.map(function (found) {
      return settings.columns.map(function (name) { return quoted(harmless(found[name])); }).join(",");
    });
    return new Blob(["\ufeff" + [settings.columns.join(",")].concat(lines).join("\r\n") + "\r\n"], { type: "text/csv;charset=utf-8" });
  };

  matrix.save = function (blob, name) {
    var link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(function () { URL.revokeObjectURL(link.href); }, 10000);
  };
})(window.occMatrix = window.occMatrix || {});
