"""What a learner in a browser has JupyterLab's page do, and look for."""

from tools.support.browser import IDLE, OPEN, RAN, RUN_ALL, STARTED

__all__ = ("IDLE", "OPEN", "RAN", "RUN_ALL", "STARTED")

# The annotator keeps in the browser's own storage what the kernel has not saved yet,
# so what it puts there is on its way, and what it takes away again is saved.
LISTEN = """
const [put, take] = [Storage.prototype.setItem, Storage.prototype.removeItem];
const ours = key => key.startsWith('reading-raqqa:');
window.marksSent = [];
window.marksTold = null;
Storage.prototype.setItem = function (key, value) {
  if (ours(key)) { window.marksSent.push(JSON.parse(value).marks); }
  return put.call(this, key, value);
};
Storage.prototype.removeItem = function (key) {
  if (ours(key) && window.marksSent.length) {
    window.marksTold = window.marksSent.at(-1);
    window.marksSent = [];
  }
  return take.call(this, key);
};
"""
SENT = "() => window.marksSent"
# The marks that are saved, once none is on its way; [] where nothing was changed.
TOLD = """() => window.marksSent.length ? null
  : {changed: Boolean(window.marksTold), marks: window.marksTold ?? []}"""
FORGET = "() => { window.marksTold = null; }"
SOMETHING = """() => window.jupyterapp.shell.currentWidget.content.widgets
  .some(({model}) => model.type === 'code' && model.outputs.length)"""
CLEAR = """() => window.jupyterapp.commands.execute(
  'notebook:clear-all-cell-outputs')"""
# JupyterLab draws only the cells that are looked at.
TO_ANNOTATOR = """async () => {
  const {content} = window.jupyterapp.shell.currentWidget;
  const here = content.widgets.findIndex(({model}) =>
    model.sharedModel.source.includes('widgets.annotator('));
  content.activeCellIndex = here;
  await content.scrollToItem(here, 'center');
}"""
WRITE = """words => {
  const {model} = window.jupyterapp.shell.currentWidget.content;
  const {sharedModel} = model.cells.get(0);
  sharedModel.setSource(`${sharedModel.source}\\n${words}`);
  return model.toJSON();
}"""
SAVE = """() => { window.jupyterapp.commands.execute('docmanager:save'); }"""
CLEAN = "() => !window.jupyterapp.shell.currentWidget.context.model.dirty"
RUN_LAST = """() => {
  const {content} = window.jupyterapp.shell.currentWidget;
  content.deselectAll();
  content.activeCellIndex = content.widgets.length - 1;
  window.jupyterapp.commands.execute('notebook:run-cell');
}"""
