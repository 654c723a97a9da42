"""What the document says of itself: title, number, issuer, dates, period, region."""
