// Lists of tabs for the keyboard.

/** Arrow keys within a list of tabs. */
export function roving(list) {
  list.addEventListener('keydown', event => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const all = [...list.children], at = all.indexOf(document.activeElement);
    if (!by || at < 0) return;
    event.preventDefault();
    const next = all[(at + by + all.length) % all.length];
    next.focus();
    next.click();
  });
}
