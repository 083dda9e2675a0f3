"""The lab: everything that is computed on the page. Runs in a worker under Pyodide and under plain CPython alike."""
