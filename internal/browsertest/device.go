package browsertest

import (
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/storage"
	"github.com/chromedp/chromedp"
)

// NoScripts lets pages run none of their scripts, as readers who have switched them off see them.
func (p *Page) NoScripts() {
	p.t.Helper()
	if _, err := chromedp.Call(p.ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true}); err != nil {
		p.t.Fatalf("browser: scripts off: %s", err)
	}
}

// Slow lets the processor seem slower by a factor of 1 or more.
func (p *Page) Slow(factor float64) {
	p.t.Helper()
	if _, err := chromedp.Call(p.ctx, emulation.SetCPUThrottlingRate, emulation.SetCPUThrottlingRateParams{Rate: factor}); err != nil {
		p.t.Fatalf("browser: slow: %s", err)
	}
}

// Forgive takes what the console has said so far as expected: what a test provoked.
func (p *Page) Forgive() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.errors = nil
}

// Touch lets the screen be touched, as a phone's.
func (p *Page) Touch() {
	p.t.Helper()
	if _, err := chromedp.Call(p.ctx, emulation.SetTouchEmulationEnabled, emulation.SetTouchEmulationEnabledParams{Enabled: true}); err != nil {
		p.t.Fatalf("browser: touch: %s", err)
	}
}

// Room sets how many bytes an origin ("http://127.0.0.1:8080") may keep on the device.
func (p *Page) Room(origin string, bytes float64) {
	p.t.Helper()
	params := storage.OverrideQuotaForOriginParams{Origin: origin, QuotaSize: &bytes}
	if _, err := chromedp.Call(p.ctx, storage.OverrideQuotaForOrigin, params); err != nil {
		p.t.Fatalf("browser: room: %s", err)
	}
}
