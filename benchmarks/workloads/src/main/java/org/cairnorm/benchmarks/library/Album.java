package org.cairnorm.benchmarks.library;

import jakarta.persistence.Entity;

/** 1,000 rows. */
@Entity
public class Album extends Media {
    private String artist = "";
    private int tracks;

    protected Album() {}

    public Album(int id, String title, int released, String artist, int tracks) {
        super(id, title, released);
        this.artist = artist;
        this.tracks = tracks;
    }

    public String getArtist() {
        return artist;
    }

    public int getTracks() {
        return tracks;
    }
}
