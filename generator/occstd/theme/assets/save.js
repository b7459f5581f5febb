/* Files that the page makes, saved by the browser; nothing is sent. */
var occstdSave = function (text, type, name) {
  "use strict";
  var link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: type }));
  link.download = name;
  link.click();
  setTimeout(function () { URL.revokeObjectURL(link.href); }, 10000);
};

/* Rows as CSV. Text that a spreadsheet would run as a formula is told not to; the byte order mark tells Excel that the
   file is UTF-8. */
var occstdCsv = function (rows) {
  "use strict";
  function quoted(value) {
    var text = /^[=+\-@\t\r]/.test(value) ? "'" + value : String(value);
    return /[",\r\n]/.test(text) ? '"' + text.replace(/"/g, '""') + '"' : text;
  }
  return "\ufeff" + rows.map(function (row) { return row.map(quoted).join(","); }).join("\r\n") + "\r\n";
};
