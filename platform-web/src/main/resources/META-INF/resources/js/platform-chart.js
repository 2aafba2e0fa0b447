// <platform-chart>: draws `picture` with Chart.js in the page's own colours and letters, again whenever these change.
(() => {
  if (customElements.get('platform-chart')) return;

  const NARROW = 480;
  const DASHES = [[], [2, 3], [10, 3, 2, 3], [1, 5]];
  const MARKERS = ['circle', 'rectRot', 'triangle', 'rect'];
  const SERIES = ['--yy-accent', '--yy-series-2', '--yy-series-3', '--yy-series-4'];

  class PlatformChart extends HTMLElement {
    connectedCallback() {
      this.style.display = 'block';
      this.style.position = 'relative';
      if (!this.canvas) {
        this.canvas = document.createElement('canvas');
        this.canvas.setAttribute('aria-hidden', 'true');
        this.append(this.canvas);
      }
      this.dressed = new MutationObserver(() => this.draw());
      this.dressed.observe(document.documentElement, { attributes: true });
      this.dark = window.matchMedia('(prefers-color-scheme: dark)');
      this.redraw = () => this.draw();
      this.dark.addEventListener('change', this.redraw);
      window.addEventListener('beforeprint', this.redraw);
      this.draw();
    }

    disconnectedCallback() {
      this.dressed?.disconnect();
      this.dark?.removeEventListener('change', this.redraw);
      window.removeEventListener('beforeprint', this.redraw);
      this.chart?.destroy();
      this.chart = null;
    }

    set picture(picture) {
      this._picture = picture;
      this.draw();
    }

    get picture() {
      return this._picture;
    }

    colour(token) {
      this.probe ??= this.appendChild(Object.assign(document.createElement('span'), { hidden: true }));
      this.probe.style.color = `var(${token})`;
      return getComputedStyle(this.probe).color;
    }

    draw() {
      if (!this.isConnected || !this._picture) return;
      if (!window.Chart) {
        setTimeout(() => this.draw(), 50);
        return;
      }
      this.chart?.destroy();
      this.chart = new window.Chart(this.canvas, this.configuration());
    }

    configuration() {
      const { kind, labels, series } = this._picture;
      const radar = kind === 'radar';
      const bars = kind.endsWith('bar');
      const type = radar ? 'radar' : bars ? 'bar' : 'line';
      let own = 0;
      const datasets = series.map((one) => this.dataset(one, bars && !one.target, radar, one.target ? 0 : own++));
      const page = getComputedStyle(document.documentElement);
      const font = { family: getComputedStyle(this).fontFamily, size: 0.8125 * parseFloat(page.fontSize) };
      return {
        type,
        data: { labels, datasets },
        options: {
          animation: false,
          responsive: true,
          maintainAspectRatio: false,
          indexAxis: kind === 'lying_bar' ? 'y' : 'x',
          interaction: { mode: 'index', axis: kind === 'lying_bar' ? 'y' : 'x', intersect: false },
          font,
          plugins: {
            legend: {
              display: series.length > 1,
              position: 'bottom',
              align: 'start',
              labels: { color: this.colour('--yy-ink-2'), font, usePointStyle: !bars, boxHeight: 8, padding: 16 },
            },
            tooltip: { titleFont: font, bodyFont: font, padding: 12, cornerRadius: 8 },
          },
          scales: radar ? { r: this.spokes(font) } : this.axes(kind, font),
        },
      };
    }

    dataset(one, bar, radar, index) {
      const colour = this.colour(one.target ? '--yy-amber' : SERIES[index % SERIES.length]);
      const soft = colour.replace(/^rgb\((.*)\)$/, 'rgba($1, 0.16)');
      return {
        type: radar ? 'radar' : bar ? 'bar' : 'line',
        label: one.label,
        data: one.data,
        borderColor: colour,
        backgroundColor: bar ? colour : radar && !one.target ? soft : colour,
        borderWidth: bar ? 0 : 2,
        borderRadius: bar ? 4 : 0,
        maxBarThickness: 28,
        borderDash: one.target ? [6, 4] : DASHES[index % DASHES.length],
        pointStyle: MARKERS[index % MARKERS.length],
        pointRadius: one.target ? 0 : 3,
        tension: 0,
        fill: radar && !one.target,
        order: one.target ? 0 : 1,
      };
    }

    axes(kind, font) {
      const lying = kind === 'lying_bar';
      const named = { grid: { display: false }, border: { color: this.colour('--yy-line') } };
      const counted = {
        beginAtZero: true,
        max: this._picture.most ?? undefined,
        grid: { color: this.colour('--yy-line') },
        border: { display: false },
      };
      const ticks = { color: this.colour('--yy-ink-2'), font, maxTicksLimit: 8 };
      named.ticks = { ...ticks, maxTicksLimit: lying ? 100 : 12, maxRotation: 0, autoSkipPadding: 12 };
      counted.ticks = ticks;
      return lying ? { x: counted, y: named } : { x: named, y: counted };
    }

    spokes(font) {
      return {
        beginAtZero: true,
        max: this._picture.most ?? undefined,
        ticks: { display: false, stepSize: 1 },
        grid: { color: this.colour('--yy-line') },
        angleLines: { color: this.colour('--yy-line') },
        // On a phone a name of several words stands word below word, so that the edge does not cut it.
        pointLabels: {
          color: this.colour('--yy-ink'),
          font,
          callback: (label) => (this.clientWidth < NARROW ? label.split(' ') : label),
        },
      };
    }
  }

  customElements.define('platform-chart', PlatformChart);
})();
