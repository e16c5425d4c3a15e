// A worker of the older kind, to tell a browser without any from one that is too old.
onmessage = () => postMessage({});
