"""What the pages share: addresses, forms, rendering, navigation, errors."""
