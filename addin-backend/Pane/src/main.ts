document.getElementById('pane')!.textContent = '…';
