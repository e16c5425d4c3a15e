// JupyterLite takes the worker that a page already has, so this one does both, too.
importScripts("assets/kept.js", "app/jupyterlite-service-worker.js");
