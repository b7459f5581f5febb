/* Makes an element. Text goes in as text, never as markup. */
var occstdElement = function (tag, attributes, children) {
  var element = document.createElement(tag);
  Object.keys(attributes || {}).forEach(function (name) {
    var value = attributes[name];
    if (value === true) { element.setAttribute(name, ""); }
    else if (value !== false && value !== null && value !== undefined) { element.setAttribute(name, value); }
  });
  [].concat(children === undefined ? [] : children).forEach(function (child) {
    if (child) { element.append(child); }
  });
  return element;
};

/* The mark of what something rests on: its sign, which its label says in words; `kind` names its look. */
var occstdMark = function (glyph, label, kind) {
  "use strict";
  return occstdElement("span", { class: "oc-mark" + (kind ? " oc-mark-" + kind : ""), title: label }, [
    occstdElement("span", { "aria-hidden": "true" }, glyph), occstdElement("span", { class: "oc-sr" }, label)]);
};
