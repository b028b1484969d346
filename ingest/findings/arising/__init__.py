"""What later minutes say of earlier ones: matters arising, minutes agreed."""
