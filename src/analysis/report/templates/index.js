"use strict";
// Words as they are compared: without accents and capitals, one space between them.
const fold = (words) => words.normalize("NFD").replace(/\p{M}+/gu, "").toLowerCase().replace(/\s+/gu, " ").trim();
// Whether a word occurs, anywhere in a word; or, of a compound, both parts at the start of one: kinderarmoede, of children
// in poverty ("kinderen in armoede"). A part has five letters at least.
const occurs = (word, text) => {
  const begins = (part) => ` ${text}`.includes(` ${part}`);
  for (let at = 5; at <= word.length - 5; at += 1) if (begins(word.slice(0, at)) && begins(word.slice(at))) return true;
  return text.includes(word);
};
// Whether all words of a query occur: one at least in the item itself, others in its report's title.
const matches = (query, own, title) => {
  const parts = fold(query).split(" ").filter(Boolean);
  const [item, whole] = [fold(own), fold(`${own} ${title}`)];
  return parts.every((one) => occurs(one, whole)) && parts.some((one) => occurs(one, item));
};
if (typeof document !== "undefined") (() => {
  const blocks = [...document.querySelectorAll("[data-language]")];

  const choose = (block) => {
    const language = block.dataset.language;
    for (const one of blocks) one.hidden = one !== block;
    for (const part of document.querySelectorAll("[data-nl]")) {
      part.textContent = part.dataset[language] || part.dataset.nl;
      part.lang = language;
    }
    for (const link of document.querySelectorAll(".languages a")) {
      if (link.hreflang === language) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
    document.documentElement.lang = language;
    document.title = block.dataset.title;
  };
  const follow = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const block = target && target.closest("[data-language]");
    if (block) choose(block);
    if (block && target !== block) target.scrollIntoView();
    if (block && target === block) scrollTo(0, 0);
  };
  choose(blocks[0]);
  follow();
  addEventListener("hashchange", follow);

  const element = (name, words, kind) => {
    const made = document.createElement(name);
    if (words) made.textContent = words;
    if (kind) made.className = kind;
    return made;
  };

  for (const block of blocks) {
    const part = (name) => block.querySelector("." + name);
    const [form, input, state, list, all] = ["search", "query", "found", "results", "all"].map(part);
    const items = JSON.parse(part("searched").textContent).flatMap((report) =>
      report.items.map(([kind, words, anchor, more]) => ({
        kind, words, report: report.title,
        href: report.page + (anchor && "#" + anchor),
        own: `${kind} ${words} ${more}`,
      })));
    let wait = 0;
    const show = () => {
      const asked = fold(input.value) !== "";
      const found = asked ? items.filter((item) => matches(input.value, item.own, item.report)) : [];
      list.replaceChildren(...found.map((item) => {
        const line = element("li");
        const link = element("a", item.words);
        link.href = item.href;
        const context = item.words === item.report ? item.kind : `${item.kind} · ${item.report}`;
        line.append(link, element("span", context, "context"));
        return line;
      }));
      list.hidden = found.length === 0;
      all.hidden = asked;
      clearTimeout(wait);
      const said = !asked ? "" : found.length === 1 ? state.dataset.one
        : found.length === 0 ? state.dataset.none : state.dataset.many.replace("{n}", String(found.length));
      wait = setTimeout(() => { state.textContent = said; }, 250);
    };
    input.addEventListener("input", show);
    input.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && input.value) {
        event.preventDefault();
        input.value = "";
        show();
      }
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const first = list.querySelector("a");
      if (first) first.focus();
    });
    form.hidden = false;
    if (input.value) show();
  }
})();
