/* What Material keeps in the browser (only the colour scheme) is kept once for all languages of the site; and not at all
   while it follows the device, as it does without: nothing is kept that nobody chose. */
document.documentElement.classList.replace("no-js", "js"); /* the theme does so after the first paint */
if ("popover" in HTMLElement.prototype) document.documentElement.classList.add("oc-menus");
var __md_scope = new URL(document.currentScript.dataset.root, location);
var __md_hash = function (text) {
  return Array.from(text).reduce(function (sum, letter) { return (sum << 5) - sum + letter.charCodeAt(0); }, 0);
};
var __md_get = function (key, storage, scope) {
  try {
    return JSON.parse((storage || localStorage).getItem((scope || __md_scope).pathname + "." + key));
  } catch (error) {
    return null;
  }
};
var __md_set = function (key, value, storage, scope) {
  var name = (scope || __md_scope).pathname + "." + key;
  try {
    var store = storage || localStorage;
    if (value.color && value.color.media === "(prefers-color-scheme)") store.removeItem(name);
    else store.setItem(name, JSON.stringify(value));
  } catch (error) { /* storage is off: the choice lasts for this page */ }
};
