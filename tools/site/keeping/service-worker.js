importScripts("assets/kept.js");
