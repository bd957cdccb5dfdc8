"use client";

import { useDesk } from "@/components/newsroom/desk/desk-context";
import { ActionForm } from "@/components/newsroom/form/action-form";
import { SubmitButton, TextField } from "@/components/newsroom/form/fields";
import { Moment } from "@/components/newsroom/moment";

/** What the people of this article say to each other; newest first. */
export function Comments() {
  const { desk, actions } = useDesk();
  return (
    <>
      <ActionForm action={actions.comment} label="Comment" emptied>
        <input type="hidden" name="articleId" value={desk.article.id} />
        <TextField name="text" label="A comment" hint="Only the newsroom sees it." rows={2} />
        <SubmitButton look="plain">Add the comment</SubmitButton>
      </ActionForm>
      <ol className="plain-list" aria-label="Comments">
        {desk.comments.map(({ id, user, text, returned, createdAt }) => (
          <li key={id} className="comment">
            <p className="card-note">
              {user}, <Moment at={createdAt} />
              {returned && <strong> · returned the article</strong>}
            </p>
            <p dir="auto" className="comment-text">
              {text}
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}
