/* The filtered view as CSV and XLSX, made in the page. */
(function (matrix) {
  "use strict";
  var WIDTHS = { id: 16, en: 60, zh: 60, direction_name: 22, function_name: 22, task_name: 24, duties: 12, level: 7, basis: 12 };

  function record(section, row, cell, item, settings) {
    var own = settings.language, other = own === "en" ? "zh" : "en";
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
    var names = settings.columns.map(function (column) { return column[0]; });
    var lines = records.map(function (found) {
      return names.map(function (name) { return quoted(harmless(found[name])); }).join(",");
    });
    return new Blob(["\ufeff" + [names.join(",")].concat(lines).join("\r\n") + "\r\n"], { type: "text/csv;charset=utf-8" });
  };

  /* For people to read: heads and kinds in the language of the page; a second sheet says what the first is. */
  matrix.xlsx = function (records, settings, board) {
    var names = settings.columns.map(function (column) { return column[0]; });
    var rows = records.map(function (found) {
      return names.map(function (name) {
        if (name === "kind") return settings.kinds[found.kind];
        return name === "basis" ? settings.bases[found.basis] : found[name];
      });
    });
    var about = settings.about.concat([location.href, board.said]);
    return matrix.workbook([
      {
        name: settings.about[0], rows: rows, head: settings.columns.map(function (column) { return column[1]; }),
        widths: names.map(function (name) { return WIDTHS[name] || 11; })
      },
      { name: settings.sheet, head: [about[0]], rows: about.slice(1).map(function (line) { return [line]; }), widths: [100] }
    ]);
  };

  matrix.save = function (blob, name) {
    var link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(function () { URL.revokeObjectURL(link.href); }, 10000);
  };
})(window.occMatrix = window.occMatrix || {});
