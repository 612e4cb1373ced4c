/**
 * Runs in every frame before the frame's own scripts. Watches what the panel's page is told, what it draws, and its long tasks;
 * `evoVoiceBench.figures` has the shape of FrameFigures in panel.ts.
 */
(() => {
  const figures = { mostRows: 0, longTasks: [] };
  let watchFrom = Infinity;

  const watchRows = () => {
    const count = document.querySelectorAll("[role=option]").length;
    figures.mostRows = Math.max(figures.mostRows, count);
    if (count > 0 && figures.paintedAt === undefined) {
      // The next frame begins when this one has been painted.
      requestAnimationFrame(() => (figures.paintedAt ??= performance.now()));
    }
    requestAnimationFrame(watchRows);
  };

  const onMessage = ({ data }) => {
    if (data?.name === "session" && figures.sessionAt === undefined) {
      figures.sessionAt = performance.now();
      requestAnimationFrame(watchRows);
    }
  };

  // The editor writes the page into a frame that is there already, which takes listeners away but not this.
  const listen = window.addEventListener.bind(window);
  window.addEventListener = (type, listener, options) => {
    listen(type, listener, options);
    if (type === "message") {
      // One and the same function is added once, however often.
      listen("message", onMessage);
    }
  };

  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      if (startTime > watchFrom) {
        figures.longTasks.push(duration);
      }
    }
  }).observe({ type: "longtask" });

  globalThis.evoVoiceBench = {
    figures,
    watchTasks: () => {
      figures.longTasks.length = 0;
      watchFrom = performance.now();
    },
    /** A long task on purpose. */
    dawdle: () =>
      setTimeout(() => {
        const end = performance.now() + 100;
        while (performance.now() < end) {
          // Nothing else gets a turn meanwhile.
        }
      }),
    nextFrame: () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  };
})();
