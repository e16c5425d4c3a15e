// Asks for a file and waits, as Python does: the service worker has to answer.
onmessage = ({ data: address }) => {
  const request = new XMLHttpRequest();
  try {
    request.open("POST", address, false);
    request.send("ask");
    postMessage(request.responseText);
  } catch (error) {
    postMessage(String(error));
  }
};
