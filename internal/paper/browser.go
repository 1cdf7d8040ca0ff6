package paper

import (
	"context"
	"os"
	"os/exec"
	"time"

	"github.com/chromedp/chromedp"
)

// patience bounds the printing of one page; none takes longer than a few seconds.
const patience = time.Minute

// findBrowser returns the path of a Chromium, or ErrNoBrowser.
func findBrowser() (string, error) {
	for _, name := range []string{
		"chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome",
		"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium",
		`C:\Program Files\Google\Chrome\Application\chrome.exe`,
	} {
		if found, err := exec.LookPath(name); err == nil {
			return found, nil
		}
	}
	return "", ErrNoBrowser
}

// open starts a browser with a profile of its own, which is deleted when it ends.
func open(ctx context.Context, browser string) (tabs context.Context, closeAll func(), err error) {
	profile, err := os.MkdirTemp("", "posebook-print-")
	if err != nil {
		return nil, nil, err
	}
	options := []chromedp.ExecAllocatorOption{
		chromedp.ExecPath(browser), chromedp.Headless, chromedp.DisableGPU, chromedp.NoFirstRun, chromedp.UserDataDir(profile),
		chromedp.Flag("disable-background-networking", true), chromedp.Flag("disable-component-update", true), chromedp.Flag("disable-sync", true),
	}
	if os.Geteuid() == 0 {
		options = append(options, chromedp.NoSandbox) // Chromium's sandbox does not start for root, as in most containers
	}
	ctx, stop := chromedp.NewExecAllocator(ctx, options...)
	tabs, closeTab := chromedp.NewContext(ctx)
	closeAll = func() {
		closeTab()
		stop()
		_ = os.RemoveAll(profile) // a leftover in the folder for temporary files harms nobody
	}
	if _, err := chromedp.Run(tabs, chromedp.Navigate("about:blank")); err != nil {
		closeAll()
		return nil, nil, err
	}
	return tabs, closeAll, nil
}

// allLoaded waits for fonts and images, also for those that a browser loads only when they come
// into sight.
const allLoaded = `Promise.all([document.fonts.ready, ...Array.from(document.images, image => {
	image.loading = 'eager';
	return image.decode().catch(() => {});
})]).then(() => true)`

// printPage prints one page in a tab of its own. The page's own margins hold.
func printPage(ctx context.Context, address string, size Size) ([]byte, error) {
	ctx, closeTab := chromedp.NewContext(ctx)
	defer closeTab()
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	if _, err := chromedp.Run(ctx, chromedp.Navigate(address)); err != nil {
		return nil, err
	}
	if _, err := chromedp.Run(ctx, chromedp.Evaluate[bool](allLoaded, chromedp.EvalAwaitPromise)); err != nil {
		return nil, err
	}
	return chromedp.Run(ctx, chromedp.PrintToPDF(chromedp.PDFPaper(chromedp.PaperSize(size))))
}
