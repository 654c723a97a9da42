"""What stands round the body: letterhead, notice, cover, title, catalogue, signature, annexes."""
