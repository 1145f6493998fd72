package org.cairnorm.benchmarks.library;

import jakarta.persistence.Entity;

/** 1,000 rows. */
@Entity
public class Magazine extends Media {
    private String editor = "";
    private int issue;

    protected Magazine() {}

    public Magazine(int id, String title, int released, String editor, int issue) {
        super(id, title, released);
        this.editor = editor;
        this.issue = issue;
    }

    public String getEditor() {
        return editor;
    }

    public int getIssue() {
        return issue;
    }
}
