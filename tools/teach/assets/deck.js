// From a document to slides. What is not run here leaves a page that can be read.

(() => {
  const NARROW = 700; // pixels of a window; on less a document is easier to read
  // Pixels of the letters on a slide of 1280 by 720; a picture takes what they leave.
  const LARGEST = 46, BESIDE_A_PICTURE = 32, SMALLEST = 28;
  const root = document.documentElement;

  const asked = new URLSearchParams(location.search);
  // The window of the notes shows the slides once more, as small as they may be.
  const besideNotes = asked.has("receiver");

  const isDocument = () =>
    asked.has("document") || (innerWidth < NARROW && !besideNotes);

  const overflows = ({ scrollHeight, clientHeight, scrollWidth, clientWidth }) =>
    scrollHeight > clientHeight || scrollWidth > clientWidth;

  // The largest letters with which a slide holds all that stands on it.
  const fit = (shown) => {
    const largest = shown.querySelector(".picture") ? BESIDE_A_PICTURE : LARGEST;
    let size = largest + 2;
    do {
      size -= 2;
      shown.style.setProperty("--size", `${size}px`);
    } while (size > SMALLEST && overflows(shown));
  };

  const changeTheme = () => {
    const light = root.dataset.theme
      ? root.dataset.theme === "light"
      : matchMedia("(prefers-color-scheme: light)").matches;
    root.dataset.theme = light ? "dark" : "light";
  };

  if (isDocument()) {
    return;
  }
  root.classList.add("deck");
  root.classList.toggle("beside-notes", besideNotes);
  document.querySelectorAll(".shown").forEach(fit);
  // On paper, the document again.
  document.getElementById("of-reveal").media = "screen";
  Reveal.initialize({
    width: 1280, height: 720, margin: 0, minScale: 0.1, maxScale: 4,
    center: false, display: "flex", hash: true, transition: "none",
    slideNumber: "c/t", controlsTutorial: false, scrollActivationWidth: null,
    keyboard: { 68: changeTheme }, plugins: [RevealNotes],
  }).then(() => {
    Reveal.registerKeyboardShortcut("D", "Light or dark");
  });
})();
