// From a document to slides. What is not run here leaves a page that can be read.

(() => {
  const NARROW = 700; // pixels of a window; on less a document is easier to read
  // Pixels of the letters on a slide of 1280 by 720; a picture takes what they leave.
  const LARGEST = 46, BESIDE_A_PICTURE = 32, SMALLEST = 28;
  // Pixels that a figure beside the words may take of a slide.
  const WIDEST = 980, HIGHEST = 704;
  const root = document.documentElement;

  const asked = new URLSearchParams(location.search);
  // The window of the notes shows the slides once more, as small as they may be.
  const besideNotes = asked.has("receiver");

  const isDocument = () =>
    asked.has("document") || (innerWidth < NARROW && !besideNotes);

  const overflows = ({ scrollHeight, clientHeight, scrollWidth, clientWidth }) =>
    scrollHeight > clientHeight || scrollWidth > clientWidth;

  // The largest letters with which a slide holds all that stands on it.
  const fit = (shown, largest) => {
    let size = largest + 2;
    do {
      size -= 2;
      shown.style.setProperty("--size", `${size}px`);
    } while (size > SMALLEST && overflows(shown));
  };

  // How many pixels of the slide one of a figure takes.
  const scale = (figure, { width, height } = figure.getBoundingClientRect()) =>
    Math.min(width / figure.getAttribute("width"), height / figure.getAttribute("height"));

  // A figure stands below the title or at the right of all words: where it is larger.
  const place = (shown, figure) => {
    const slide = shown.parentElement;
    slide.classList.add("figure");
    fit(shown, BESIDE_A_PICTURE);
    const below = overflows(shown) ? 0 : scale(figure);
    slide.classList.add("beside");
    const wide = Math.min(WIDEST, HIGHEST * figure.getAttribute("width") / figure.getAttribute("height"));
    slide.style.setProperty("--wide", `${wide}px`);
    fit(shown, BESIDE_A_PICTURE);
    if (overflows(shown) || scale(figure) < below) {
      slide.classList.remove("beside");
      fit(shown, BESIDE_A_PICTURE);
    }
  };

  const layOut = (shown) => {
    const figure = shown.querySelector(".picture img");
    if (figure) { place(shown, figure); } else { fit(shown, LARGEST); }
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
  document.querySelectorAll(".shown").forEach(layOut);
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
