package growth

import "slices"

// libraries are those that grow by the number of their files.
func libraries() []Case {
	return slices.Concat(ofPoseFiles(), ofRelations(), ofReferences(), ofGroups(), ofSequenceFiles(), ofOtherFiles())
}

// files is a library of files, each made from its number and the number of all.
func files(name string, n int, path string, text func(i, n int) string) Case {
	return Case{Name: "files: " + name, N: n, Make: func(n int) Library {
		l := Library{}
		for i := range n {
			l[withNumber(path, i)] = text(i, n)
		}
		return l
	}}
}

// poses are poses with keys.
func poses(name string, n int, front string) Case {
	return files(name, n, "content/poses/pose-%d.md", func(i, n int) string {
		return page(withNumber("title: Pose %d\n"+front, i), "")
	})
}

// next are poses of which each names the one after it.
func next(name, key string) Case {
	return files(name, 25, "content/poses/pose-%d.md", func(i, n int) string {
		front := withNumber("title: Pose %d\n", i)
		if i+1 < n {
			front += key + withNumber(": [pose-%d]\n", i+1)
		}
		return page(front, "")
	})
}

// all are poses that one names, all of them.
func all(name, key string) Case {
	return Case{Name: "files: " + name, Keys: []string{"pose " + key}, N: 25, Make: func(n int) Library {
		l := pose(key+": ["+numbered(n, "pose-%d, ")+"]", "")
		for i := range n {
			l[withNumber("content/poses/pose-%d.md", i)] = page(withNumber("title: Pose %d", i), "")
		}
		return l
	}}
}

// groups are groups of one's own with keys.
func groups(name string, n int, front func(i, n int) string) Case {
	return files(name, n, "content/muscles/group-%d.md", func(i, n int) string {
		return page(withNumber("title: Group %d\n", i)+front(i, n), "")
	})
}

// flows are sequences beside one pose.
func flows(name string, n int, front, text string) Case {
	return Case{Name: "files: " + name, N: n, Make: func(n int) Library {
		l := pose(front, "")
		for i := range n {
			l[withNumber("content/sequences/flow-%d.md", i)] = page(withNumber(text, i)+"\nsteps: [tree]", "")
		}
		return l
	}}
}

// ofPoseFiles are poses, by what stands in each.
func ofPoseFiles() []Case {
	return []Case{
		poses("poses", 25, ""),
		poses("poses with one prop", 25, "props: [block]"),
		square(poses("poses with props of their own", 25, "props: [prop %d]")),
		poses("poses with a muscle", 25, "muscles: {works: [soleus]}"),
		poses("poses with a tag", 25, "level: beginner\nposition: standing\nactions: [core]"),
		poses("poses with an unknown pose", 60, "easier: [posse-%d]"),
		poses("poses with an unknown muscle", 60, "muscles: {works: [soleuss %d]}"),
		poses("poses with a photo that is not there", 60, "image: {src: a%d.jpg, alt: a}"),
		poses("poses that clash", 60, "also: [Pose]"),
		poses("poses that are drafts", 60, "draft: true"),
		files("poses that can't be read", 60, "content/poses/pose-%d.md", func(i, n int) string { return "nothing" }),
		files("poses that refer to one that can't be read", 125, "content/poses/pose-%d.md", func(i, n int) string {
			if i%2 == 0 {
				return "nothing"
			}
			return page(withNumber("title: Pose %d\n", i)+withNumber("easier: [pose-%d]", i-1), "")
		}),
	}
}

// ofRelations are poses that name each other.
func ofRelations() []Case {
	return []Case{
		next("poses, each easier than the last", "easier"),
		next("poses, each harder than the last", "harder"),
		next("poses, each prepared by the last", "prepare"),
		next("poses, each followed by the last", "follow"),
		all("poses that are all easier than one", "easier"),
		all("poses that are all harder than one", "harder"),
		all("poses that all prepare for one", "prepare"),
		all("poses that all follow one", "follow"),
	}
}

// ofReferences are figures and texts that lead from one to the next.
func ofReferences() []Case {
	return []Case{
		files("figures, each like the last", 2, "content/poses/pose-%d.md", func(i, n int) string {
			like := "stand"
			if i > 0 {
				like = withNumber("pose-%d", i-1)
			}
			return page(withNumber("title: Pose %d\nfigure: {like: ", i)+like+"}", "")
		}),
		files("figures that are like each other", 100, "content/poses/pose-%d.md", func(i, n int) string {
			return page(withNumber("title: Pose %d\n", i)+withNumber("figure: {like: pose-%d}", (i+1)%n), "")
		}),
		files("texts that link to each other", 25, "content/poses/pose-%d.md", func(i, n int) string {
			return page(withNumber("title: Pose %d", i), withNumber("See [the next](pose-%d.md).\n", (i+1)%n))
		}),
	}
}

// ofGroups are groups of one's own.
func ofGroups() []Case {
	return []Case{
		groups("groups of one's own", 12, func(i, n int) string { return "members: [soleus]" }),
		groups("groups of groups", 12, func(i, n int) string {
			if i == 0 {
				return "members: [soleus]"
			}
			return withNumber("members: [Group %d]", i-1)
		}),
		groups("groups of large groups", 6, func(i, n int) string { return "members: [lower body, upper body]" }),
		groups("groups of unknown members", 100, func(i, n int) string { return "members: [nothing]" }),
		groups("groups without members", 100, func(i, n int) string { return "" }),
		files("groups of one name", 100, "content/muscles/group-%d.md", func(i, n int) string { return page("title: Group\nmembers: [soleus]", "") }),
	}
}

// ofSequenceFiles are sequences.
func ofSequenceFiles() []Case {
	return []Case{
		flows("sequences of one pose", 12, "", "title: Flow %d"),
		flows("sequences with muscles", 12, "muscles: {works: [soleus, glutes]}", "title: Flow %d"),
		flows("sequences of one name", 100, "", "title: Flow"),
	}
}

// ofOtherFiles are files that are no texts.
func ofOtherFiles() []Case {
	return []Case{
		files("files that are copied", 50, "static/file-%d.txt", func(i, n int) string { return withNumber("%d", i) }),
		files("files of an unknown kind", 60, "content/poses/file-%d.txt", func(i, n int) string { return withNumber("%d", i) }),
		files("files with bad names", 60, "content/poses/Pose %d.md", func(i, n int) string { return page(withNumber("title: Pose %d", i), "") }),
		files("folders", 60, "content/poses/folder-%d/a.md", func(i, n int) string { return "" }),
		files("photos", 50, "content/poses/photo-%d.jpg", func(i, n int) string { return "x" }),
	}
}
