package site

import (
	"slices"
	"sync"

	"posebook/internal/care"
	"posebook/internal/facet"
	"posebook/internal/feeds"
	"posebook/internal/gallery"
	"posebook/internal/handout"
	"posebook/internal/library"
	"posebook/internal/page"
	"posebook/internal/phrase"
	"posebook/internal/reach"
)

// shared is what the making of all pages shares. It is not changed once newShared has returned;
// each kind of page has a type of its own over it.
type shared struct {
	lib       *library.Library
	opts      Options
	say       phrase.Speaker
	identity  *page.Identity
	album     *gallery.Album
	handouts  *handout.Maker
	feeds     *feeds.Maker
	maps      *maps
	lists     facet.Set // the facets with plain lists
	filters   facet.Set
	reach     *reach.Reach
	cards     cards[*library.Pose, *page.PoseCard]
	sequences cards[*library.Sequence, *page.SequenceCard]
	cuts      twice[*library.Sequence, *page.CarePanel]

	regionNames map[care.Region]string
}

func newShared(lib *library.Library, opts Options) *shared {
	p := &shared{lib: lib, opts: opts, say: phrase.Speaker{Words: opts.Words}}
	p.regionNames = regionNames(p.say)
	drawn := opts.Gallery
	if drawn == nil {
		drawn = &gallery.Gallery{}
	}
	p.identity = p.newIdentity()
	p.album = gallery.NewAlbum(lib, drawn, p.say, opts.Placeholder)
	p.lists = facet.Lists(lib, p.say)
	if p.reach = opts.Reach; p.reach == nil {
		p.reach = reach.Of(lib, drawn, 1)
	}
	p.filters = facet.Filters(lib, p.say, p.lists)
	p.handouts = handout.NewMaker(lib, p.say, p.album, handout.Options{
		BaseURL: opts.BaseURL, PDF: opts.PDF, Disclaimer: p.identity.Disclaimer,
	})
	p.feeds = feeds.NewMaker(feeds.Source{
		Library:  lib,
		Say:      p.say,
		Album:    p.album,
		Identity: p.identity,
		Lists:    p.lists,
		Filters:  p.filters,
		Reach:    p.reach,
	}, feeds.Options{
		BaseURL: opts.BaseURL, Portable: opts.Portable, Date: opts.Date, AppIcons: opts.AppIcons,
	})
	p.maps = newMaps(lib, p.say, opts.Portable)
	p.cards.make, p.sequences.make = p.poseCard, p.sequenceCard
	p.cuts.make = sequencePages{p}.cut
	return p
}

// cards are the one card of each pose or of each sequence, made when it is first asked for: a page
// has few of them. Any number of goroutines may ask.
type cards[K comparable, C any] struct {
	make func(K) C

	mu   sync.RWMutex
	made map[K]C
}

func (c *cards[K, C]) of(key K) C {
	c.mu.RLock()
	card, known := c.made[key]
	c.mu.RUnlock()
	if known {
		return card
	}
	made := c.make(key)
	c.mu.Lock()
	defer c.mu.Unlock()
	if card, known = c.made[key]; known { // another one was faster, and its card is on pages already
		return card
	}
	if c.made == nil {
		c.made = map[K]C{}
	}
	c.made[key] = made
	return made
}

// twice holds what two pages need that are made soon after one another: the first of them makes it, and with
// the second it is let go. Any number of goroutines may ask.
type twice[K comparable, V any] struct {
	make func(K) V

	mu   sync.Mutex
	made map[K]func() V
}

func (t *twice[K, V]) of(key K) V {
	t.mu.Lock()
	made, second := t.made[key]
	if second {
		delete(t.made, key)
	} else {
		if t.made == nil {
			t.made = map[K]func() V{}
		}
		made = sync.OnceValue(func() V { return t.make(key) })
		t.made[key] = made
	}
	t.mu.Unlock()
	return made()
}

func (p *shared) poseCard(pose *library.Pose) *page.PoseCard {
	return &page.PoseCard{
		Path:     page.PosePath(pose.ID),
		Title:    pose.Title,
		Sanskrit: pose.Sanskrit,
		Level:    p.say.Level(pose.Level),
		Figure:   p.album.Card(pose.Shown(nil)),
	}
}

func (p *shared) sequenceCard(s *library.Sequence) *page.SequenceCard {
	return &page.SequenceCard{
		Path:    page.SequencePath(s.ID),
		Title:   s.Title,
		Summary: s.Summary,
		Facts:   p.say.Facts(s),
		Frieze:  p.frieze(s),
	}
}

// maxFrieze bounds the figures of a sequence's card: more would be too small to tell apart.
const maxFrieze = 30

// frieze is the row of a sequence's figures; nil where no step has one.
func (p *shared) frieze(s *library.Sequence) []page.Figure {
	steps := s.Steps()
	steps = steps[:min(len(steps), maxFrieze)]
	out := make([]page.Figure, 0, len(steps))
	for _, step := range steps {
		out = append(out, p.album.Strip(step.Shape))
	}
	if !slices.ContainsFunc(out, page.Figure.Drawn) {
		return nil
	}
	return out
}

func (p *shared) cardsOf(poses []*library.Pose) []*page.PoseCard {
	out := make([]*page.PoseCard, len(poses))
	for i, pose := range poses {
		out[i] = p.cards.of(pose)
	}
	return out
}

// mostFirst sorts links by what is behind them, most first; equals keep their order.
func mostFirst(links []page.CountLink) {
	slices.SortStableFunc(links, func(a, b page.CountLink) int { return b.Count - a.Count })
}
