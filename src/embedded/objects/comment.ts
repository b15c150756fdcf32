import { WordError } from "../api/word-error";
import { wAttr } from "../package/xml";
import { commentsIn, contentOf, removeComment, repliesTo, spanOf } from "../text/comments";
import { Collection, thing } from "./collection";
import type { Home } from "./home";
import type { HostObject } from "./host-object";
import type { Range } from "./range";

/** Word.CommentReply. */
export class CommentReply implements HostObject {
  readonly typeName = "CommentReply";

  constructor(private readonly element: Element) {}

  get id(): string {
    return wAttr(this.element, "id") ?? "";
  }

  get content(): string {
    return contentOf(this.element);
  }
}

/** Word.Comment: a w:comment that is no reply. */
export class Comment implements HostObject {
  readonly typeName = "Comment";

  constructor(
    private readonly home: Home,
    private readonly element: Element,
  ) {}

  get id(): string {
    return wAttr(this.element, "id") ?? "";
  }

  get authorName(): string {
    return wAttr(this.element, "author") ?? "";
  }

  get content(): string {
    return contentOf(this.element);
  }

  get replies(): Collection<CommentReply> {
    return new Collection("CommentReplyCollection", () =>
      repliesTo(this.home.story.pkg, this.element).map((element) => new CommentReply(element)),
    );
  }

  getRange(): Range {
    const { start, end } = thing(spanOf(this.home.story, this.element));
    return this.home.range(this.home.story.spans.create(start, end));
  }

  delete(): void {
    if (!commentsIn(this.home.story.pkg).includes(this.element)) {
      throw new WordError("ItemNotFound", "The comment is not there any more.");
    }
    removeComment(this.home.story, this.element);
  }
}
