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
