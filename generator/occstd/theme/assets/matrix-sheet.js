/* A small XLSX writer: one sheet of text, stored in a zip without compression. */
(function (matrix) {
  "use strict";
  var HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  var MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  var OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  var PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

  function escape(value) {
    return String(value).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
      .replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
  }

  function column(number) {
    return (number >= 26 ? column(Math.floor(number / 26) - 1) : "") + String.fromCharCode(65 + number % 26);
  }

  function row(values, number, style) {
    return '<row r="' + number + '">' + values.map(function (value, index) {
      var place = ' r="' + column(index) + number + '" s="' + style + '"';
      if (/^[1-9]\d{0,8}$/.test(value)) return "<c" + place + "><v>" + value + "</v></c>";
      return "<c" + place + ' t="inlineStr"><is><t xml:space="preserve">' + escape(value) + "</t></is></c>";
    }).join("") + "</row>";
  }

  function sheet(table) {
    var last = column(table.head.length - 1) + (table.rows.length + 1);
    return HEAD + '<worksheet xmlns="' + MAIN + '"><dimension ref="A1:' + last + '"/><sheetViews><sheetView workbookViewId="0">' +
      '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>' +
      table.widths.map(function (width, index) {
        return '<col min="' + (index + 1) + '" max="' + (index + 1) + '" width="' + width + '" customWidth="1"/>';
      }).join("") + "</cols><sheetData>" + row(table.head, 1, 1) +
      table.rows.map(function (values, index) { return row(values, index + 2, 2); }).join("") +
      '</sheetData><autoFilter ref="A1:' + last + '"/></worksheet>';
  }

  function styles() {
    var fonts = '<fonts count="2"><font><sz val="10"/><name val="Arial"/></font><font><b/><sz val="10"/><name val="Arial"/></font></fonts>';
    var fills = '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>';
    var wrap = '<alignment vertical="top" wrapText="1"/></xf>';
    return HEAD + '<styleSheet xmlns="' + MAIN + '">' + fonts + fills +
      '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3">' +
      '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
      '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1">' + wrap +
      '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1">' + wrap + "</cellXfs>" +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';
  }

  function parts(sheets) {
    var kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    var files = {};
    files["[Content_Types].xml"] = HEAD + '<Types xmlns="' + PACKAGE + 'content-types">' +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      '<Override PartName="/xl/workbook.xml" ContentType="' + kind + 'sheet.main+xml"/>' +
      '<Override PartName="/xl/styles.xml" ContentType="' + kind + 'styles+xml"/>' +
      sheets.map(function (_, n) {
        return '<Override PartName="/xl/worksheets/sheet' + (n + 1) + '.xml" ContentType="' + kind + 'worksheet+xml"/>';
      }).join("") + "</Types>";
    files["_rels/.rels"] = HEAD + '<Relationships xmlns="' + PACKAGE + 'relationships"><Relationship Id="rId1" Type="' +
      OFFICE + '/officeDocument" Target="xl/workbook.xml"/></Relationships>';
    files["xl/workbook.xml"] = HEAD + '<workbook xmlns="' + MAIN + '" xmlns:r="' + OFFICE + '"><sheets>' +
      sheets.map(function (table, n) {
        return '<sheet name="' + escape(table.name) + '" sheetId="' + (n + 1) + '" r:id="rId' + (n + 1) + '"/>';
      }).join("") + "</sheets></workbook>";
    files["xl/_rels/workbook.xml.rels"] = HEAD + '<Relationships xmlns="' + PACKAGE + 'relationships">' +
      sheets.map(function (_, n) {
        return '<Relationship Id="rId' + (n + 1) + '" Type="' + OFFICE + '/worksheet" Target="worksheets/sheet' + (n + 1) + '.xml"/>';
      }).join("") + '<Relationship Id="rIdS" Type="' + OFFICE + '/styles" Target="styles.xml"/></Relationships>';
    files["xl/styles.xml"] = styles();
    sheets.forEach(function (table, n) { files["xl/worksheets/sheet" + (n + 1) + ".xml"] = sheet(table); });
    return files;
  }

  var TABLE = Array.from({ length: 256 }, function (_, value) {
    for (var bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    return value >>> 0;
  });

  function checksum(bytes) {
    var sum = 0xffffffff;
    for (var i = 0; i < bytes.length; i++) sum = TABLE[(sum ^ bytes[i]) & 255] ^ (sum >>> 8);
    return (sum ^ 0xffffffff) >>> 0;
  }

  /* Numbers as little-endian bytes: pairs of value and size. */
  function bytesOf(pairs) {
    var out = [];
    pairs.forEach(function (pair) {
      for (var i = 0; i < pair[1]; i++) out.push((pair[0] >>> (8 * i)) & 255);
    });
    return new Uint8Array(out);
  }

  /* A zip of files, stored; 0x21 is the first day that a zip can name, so the bytes depend on the content alone. */
  function zip(files) {
    var encoder = new TextEncoder(), body = [], directory = [], offset = 0, length = 0;
    Object.keys(files).forEach(function (path) {
      var name = encoder.encode(path), data = encoder.encode(files[path]);
      var common = [[20, 2], [0x800, 2], [0, 2], [0, 2], [0x21, 2], [checksum(data), 4], [data.length, 4], [data.length, 4], [name.length, 2], [0, 2]];
      var local = bytesOf([[0x04034b50, 4]].concat(common));
      var entry = bytesOf([[0x02014b50, 4], [20, 2]].concat(common, [[0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]]));
      body.push(local, name, data);
      directory.push(entry, name);
      offset += local.length + name.length + data.length;
      length += entry.length + name.length;
    });
    var count = Object.keys(files).length;
    var end = bytesOf([[0x06054b50, 4], [0, 2], [0, 2], [count, 2], [count, 2], [length, 4], [offset, 4], [0, 2]]);
    return body.concat(directory, [end]);
  }

  /* A workbook of tables: each has a name, head, rows and column widths. */
  matrix.workbook = function (sheets) {
    return new Blob(zip(parts(sheets)), { type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" });
  };
})(window.occMatrix = window.occMatrix || {});
