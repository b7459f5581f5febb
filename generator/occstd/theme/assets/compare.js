/* Puts two units side by side. Which two stands in the address; what they ask comes from compare.json. */
(function () {
  const { draw } = occstdCompareView;
  const root = document.querySelector(".oc-compare");
  if (!root) return;
  const form = root.querySelector("form");
  const status = root.querySelector(".oc-compare-status");
  const result = root.querySelector(".oc-compare-result");
  const steps = root.querySelector(".oc-compare-steps");
  const language = document.querySelector("a.oc-language");
  const sides = { a: form.elements.a, b: form.elements.b };
  const known = new Set(Array.from(sides.a.options, (option) => option.value).filter(Boolean));
  const beside = new Map(Array.from(sides.a.options, (option) => [option.value, option.dataset.beside]));
  let bring = null;
  const plain = { title: document.title, language: language && language.href };
  let loading = null;
  let shown = "";

  /* State */

  function load() {
    loading = loading || occstdData(root.dataset.source);
    loading.catch(() => { loading = null; });
    return loading;
  }

  function fromAddress() {
    const given = new URLSearchParams(location.search);
    return { a: given.get("a") || "", b: given.get("b") || "" };
  }

  function query(pair) {
    const parts = ["a", "b"].filter((side) => known.has(pair[side])).map((side) => `${side}=${pair[side]}`);
    return parts.length ? "?" + parts.join("&") : "";
  }

  function say(message) {
    shown = "";
    result.replaceChildren();
    if (steps) steps.hidden = false;
    status.textContent = message;
    status.classList.remove("oc-sr");
    document.title = plain.title;
  }

  function complaint(pair) {
    const wrong = ["a", "b"].map((side) => pair[side]).find((key) => key && !known.has(key));
    if (wrong) {
      return /^[a-z0-9][a-z0-9/-]{0,79}$/.test(wrong) ? occstdFill(root.dataset.compareUnknown, { key: wrong }) : root.dataset.compareUnreadable;
    }
    if (!pair.a || !pair.b) return root.dataset.compareChooseBoth;
    return pair.a === pair.b ? root.dataset.compareEqual : "";
  }

  /* One alone is compared with the next level. */
  function completed(pair) {
    const other = known.has(pair.a) && !pair.b && beside.get(pair.a);
    if (!other) return pair;
    const whole = { a: pair.a, b: other };
    history.replaceState(null, "", location.pathname + query(whole) + location.hash);
    return whole;
  }

  function toHash() {
    const target = location.hash && document.getElementById(location.hash.slice(1));
    if (bring && target && result.contains(target)) bring(target);
  }

  function show() {
    const pair = completed(fromAddress());
    for (const side of ["a", "b"]) sides[side].value = known.has(pair[side]) ? pair[side] : "";
    if (language) language.href = plain.language + query(pair);
    const message = complaint(pair);
    if (message) return say(message);
    const wanted = query(pair);
    if (wanted === shown) return undefined;
    shown = wanted;
    if (steps) steps.hidden = true;
    return load().then((data) => {
      if (shown !== wanted) return;
      const drawn = draw(data, data.units[pair.a], data.units[pair.b], root.dataset.root);
      result.replaceChildren(...drawn.nodes);
      occstdSayLanguage(result);
      status.textContent = drawn.status;
      status.classList.add("oc-sr");
      document.title = `${drawn.title} - ${plain.title}`;
      bring = drawn.show;
      toHash();
    }, () => { if (shown === wanted) say(root.dataset.compareFailed); });
  }

  function choose() {
    const wanted = query({ a: sides.a.value, b: sides.b.value });
    if (wanted === location.search) return;
    history.pushState(null, "", location.pathname + wanted);
    show();
  }

  form.addEventListener("change", choose);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.querySelector("button").addEventListener("click", () => {
    [sides.a.value, sides.b.value] = [sides.b.value, sides.a.value];
    choose();
  });
  window.addEventListener("popstate", show);
  window.addEventListener("hashchange", toHash);
  show();
})();
