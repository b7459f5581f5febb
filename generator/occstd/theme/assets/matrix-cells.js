/* Cells: opened and closed one by one or all, by keyboard, and all open on paper. */
(function (matrix) {
  "use strict";

  function cellOf(board, element) {
    var td = element.closest("td[data-cell]");
    return td && board.cells.find(function (cell) { return cell.td === td; });
  }

  matrix.setOpen = function (cell, open) {
    if (cell.details.open !== open) cell.details.open = open;
  };

  function isReachable(td) {
    return td && !td.hidden && !td.parentElement.hidden && !td.parentElement.parentElement.hidden &&
      td.matches("[data-cell]:not(.oc-off)");
  }

  var STEPS = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };

  /* The next cell in a direction that has something to open, across empty cells and heads of functions. */
  function neighbour(td, step) {
    var rows = Array.from(td.closest("table").rows);
    var row = rows.indexOf(td.parentElement), column = td.cellIndex;
    for (row += step[0], column += step[1]; rows[row] && column > 0 && column < 50; row += step[0], column += step[1]) {
      var next = rows[row].cells[column];
      if (isReachable(next)) return next;
      if (!next && step[1]) return null;
    }
    return null;
  }

  function onKey(event, board, changed) {
    if (event.key === "Escape") {
      var cell = cellOf(board, event.target);
      if (!cell || !cell.details.open) return;
      cell.details.open = false;
      cell.details.firstElementChild.focus();
      changed(cell);
    } else if (STEPS[event.key] && event.target.matches("summary") && !event.altKey && !event.ctrlKey && !event.metaKey) {
      var next = neighbour(event.target.closest("td"), STEPS[event.key]);
      event.preventDefault();
      if (next) next.querySelector("summary").focus();
    }
  }

  /* Listen to cells; `changed` hears of each cell that the reader opens or closes. */
  matrix.listenToCells = function (board, changed) {
    board.sections.forEach(function (section) {
      section.table.addEventListener("keydown", function (event) { onKey(event, board, changed); });
      section.table.addEventListener("click", function (event) {
        var summary = event.target.closest("summary");
        var cell = summary && cellOf(board, summary);
        if (cell) setTimeout(function () { changed(cell); });
      });
    });
  };

  var printed = [];

  matrix.openForPrint = function (board) {
    printed = board.cells.filter(function (cell) { return cell.shown && !cell.details.open; });
    printed.forEach(function (cell) { cell.details.open = true; });
  };

  matrix.closeAfterPrint = function () {
    printed.splice(0).forEach(function (cell) { cell.details.open = false; });
  };
})(window.occMatrix = window.occMatrix || {});
